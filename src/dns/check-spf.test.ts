import { expect, test } from 'vitest';
import { checkSpf } from './check-spf.ts';
import { lookUpIn } from './test-zone.ts';

const provider = { name: 'Post', spfInclude: 'include:_spf.post.example' };
const post = '_spf.post.example TXT v=spf1 ip4:198.51.100.0/24 ~all';

async function check(
  policy: string | undefined,
  {
    ip,
    zone = [],
    domain = 'example.com',
    ...known
  }: {
    ip?: string | undefined;
    zone?: string[];
    domain?: string;
    sender?: string;
    helo?: string;
    from?: string;
  } = {},
) {
  const lookUp = lookUpIn(...(policy === undefined ? [] : [`example.com TXT ${policy}`]), post, ...zone);
  const result = await checkSpf({ domain, ip, ...known, provider, lookUp, time: 0 });
  return {
    result,
    verdict: result.verdict,
    further: 'further' in result ? result.further.map(({ verdict }) => verdict) : [],
  };
}

const right = 'v=spf1 include:_spf.post.example -all';

test.each([
  { case: 'allowed', policy: right, ip: '198.51.100.7', is: 'pass' },
  { case: 'forbidden', policy: right, ip: '203.0.113.7', is: 'fail' },
  { case: 'doubtful', policy: 'v=spf1 ~all', ip: '203.0.113.7', is: 'softfail' },
  { case: 'nothing said', policy: 'v=spf1 ?all', ip: '203.0.113.7', is: 'neutral' },
  { case: 'a record that begins wrong', policy: 'v=spf1; mx -all', ip: '203.0.113.7', is: 'begins-wrong' },
  { case: 'a record of another version', policy: 'v=spf2 mx -all', ip: undefined, is: 'begins-wrong' },
  { case: 'a quote before the record', policy: '"v=spf1 mx -all"', ip: undefined, is: 'begins-wrong' },
  { case: 'no record', policy: 'hello', ip: '203.0.113.7', is: 'missing' },
  { case: 'no domain', policy: undefined, ip: '203.0.113.7', is: 'no-such-domain' },
  { case: 'a mistake', policy: 'v=spf1 ipv4:198.51.100.1 -all', ip: '203.0.113.7', is: 'syntax-error' },
  {
    case: 'an include of nothing',
    policy: 'v=spf1 include:gone.example -all',
    ip: '203.0.113.7',
    is: 'include-without-policy',
  },
  { case: 'SERVFAIL', policy: '!servfail', ip: '203.0.113.7', is: 'not-checked' },
  { case: 'an IP of an inner network', policy: right, ip: '192.168.1.7', is: 'ip-private' },
  { case: 'an IP that is none', policy: right, ip: '203.0.113', is: 'ip-invalid' },
  { case: 'no IP, and a sound policy', policy: right, ip: undefined, is: 'policy-valid' },
  { case: 'no IP, and a mistake', policy: 'v=spf1 all:x', ip: undefined, is: 'syntax-error' },
  { case: 'no IP, and no record', policy: 'hello', ip: undefined, is: 'missing' },
])('$case: $is', async ({ policy, ip, is }) => {
  expect((await check(policy, { ip })).verdict).toBe(is);
});

const byHelo = 'v=spf1 exists:%{h}.h.example -all';
const byLocalPart = 'v=spf1 exists:%{l}.l.example -all';
const byDomain = 'v=spf1 exists:%{o}.o.example -all';
const zone = [
  'mx.a.example.h.example A 127.0.0.2',
  'kim.l.example A 127.0.0.2',
  'example.com.o.example A 127.0.0.2',
];

test.each([
  { case: 'the HELO name, unknown', policy: byHelo, is: 'needs-helo' },
  { case: 'the HELO name', policy: byHelo, helo: 'mx.a.example', is: 'pass' },
  { case: 'another HELO name', policy: byHelo, helo: 'mx.b.example', is: 'fail' },
  { case: 'the local part, unknown', policy: byLocalPart, is: 'needs-sender' },
  { case: 'the local part', policy: byLocalPart, sender: 'kim@example.com', is: 'pass' },
  { case: 'the domain of the sender alone', policy: byDomain, is: 'pass' },
  {
    case: 'the HELO name, behind what matched',
    policy: 'v=spf1 ip4:203.0.113.7 exists:%{h}.h.example',
    is: 'pass',
  },
  { case: 'the HELO name, in an include', policy: 'v=spf1 include:i.example -all', is: 'needs-helo' },
  { case: 'the HELO name, to go on', policy: 'v=spf1 redirect=%{h}.h.example', is: 'needs-helo' },
])('a policy that depends on $case: $is', async ({ policy, is, ...known }) => {
  const more = [...zone, `i.example TXT ${byHelo}`];
  expect((await check(policy, { ip: '203.0.113.7', zone: more, ...known })).verdict).toBe(is);
});

test.each([
  { case: 'of the provider', policy: right, says: ['provider-included'] },
  {
    case: 'of the provider, inside another',
    policy: 'v=spf1 include:a.example -all',
    zone: [`a.example TXT ${right}`],
    says: ['provider-included'],
  },
  {
    case: 'of the provider, by redirect',
    policy: 'v=spf1 redirect=_spf.post.example',
    says: ['provider-included'],
  },
  {
    case: 'with terms that nobody reads',
    policy: 'v=spf1 mx -all include:_spf.post.example',
    says: ['provider-not-included', 'after-all'],
  },
  {
    case: 'with a redirect that nobody follows',
    policy: 'v=spf1 redirect=_spf.post.example -all',
    says: ['provider-not-included', 'after-all'],
  },
  { case: 'with an explanation at its end', policy: `${right} exp=why.example`, says: ['provider-included'] },
  { case: 'without it', policy: 'v=spf1 mx -all', says: ['provider-not-included'] },
  { case: 'for everybody', policy: 'v=spf1 +all', says: ['provider-not-included', 'allows-everybody'] },
  {
    case: 'for everybody, in few letters',
    policy: 'v=spf1 all',
    says: ['provider-not-included', 'allows-everybody'],
  },
  { case: 'without an end', policy: 'v=spf1 mx', says: ['provider-not-included', 'no-all'] },
  { case: 'with ptr', policy: 'v=spf1 ptr -all', says: ['provider-not-included', 'uses-ptr'] },
  {
    case: 'near the limit',
    policy: `v=spf1 ${Array.from({ length: 9 }, (_, at) => `a:a${at}.example`).join(' ')} -all`,
    says: ['provider-not-included', 'near-the-limit'],
  },
])('a policy $case', async ({ policy, zone = [], says }) => {
  expect((await check(policy, { zone })).further).toEqual(says);
});

test.each([
  {
    case: 'the include of the provider stands inside a term that was not reached',
    policy: 'v=spf1 ip4:203.0.113.7 include:a.example -all',
    zone: [`a.example TXT ${right}`],
    says: ['provider-included'],
  },
  {
    case: 'the include of the provider may stand where nobody could look',
    policy: 'v=spf1 ip4:203.0.113.7 include:a.example -all',
    zone: ['a.example TXT !timeout'],
    says: [],
  },
  {
    case: 'the include of the provider may stand behind a mistake',
    policy: 'v=spf1 ip4:203.0.113.7 include:gone.example include:a.example -all',
    zone: [`a.example TXT ${right}`],
    says: ['mistake-further-on'],
  },
  {
    case: 'more than ten look-ups behind the term that matched',
    policy: `v=spf1 ip4:203.0.113.7 ${Array.from({ length: 11 }, (_, at) => `a:a${at}.example`).join(' ')} -all`,
    says: ['provider-not-included', 'over-the-limit'],
  },
  {
    case: 'a mistake behind the term that matched',
    policy: 'v=spf1 ip4:203.0.113.7 include:gone.example -all',
    says: ['provider-not-included', 'mistake-further-on'],
  },
])('a pass tells about the whole policy: $case', async ({ policy, zone = [], says }) => {
  const { verdict, further } = await check(policy, { ip: '203.0.113.7', zone });
  expect(verdict).toBe('pass');
  expect(further).toEqual(says);
});

const dmarc = (domain: string, tags = '') => `_dmarc.${domain} TXT v=DMARC1; p=reject; ${tags}`;

test.each([
  { case: 'the domain itself', domain: 'example.com', from: undefined, zone: [], is: 'aligned' },
  {
    case: 'a subdomain',
    domain: 'b.example.com',
    from: 'example.com',
    zone: [dmarc('example.com')],
    is: 'aligned',
  },
  {
    case: 'a subdomain, where the policy is strict',
    domain: 'b.example.com',
    from: 'example.com',
    zone: [dmarc('example.com', 'aspf=s')],
    is: 'not-aligned',
  },
  {
    case: 'a subdomain, where only DKIM is strict',
    domain: 'b.example.com',
    from: 'example.com',
    zone: [dmarc('example.com', 'adkim=s')],
    is: 'aligned',
  },
  {
    case: 'a subdomain, without any policy',
    domain: 'b.example.com',
    from: 'example.com',
    zone: [],
    is: 'aligned',
  },
  {
    case: 'another domain',
    domain: 'b.example.org',
    from: 'example.com',
    zone: [dmarc('example.com')],
    is: 'not-aligned',
  },
  {
    case: 'nobody knows',
    domain: 'b.example.org',
    from: 'example.com',
    zone: ['_dmarc.example.com TXT !servfail'],
    is: undefined,
  },
])('a pass counts for From: $case: $is', async ({ domain, from, zone, is }) => {
  const { result } = await check(undefined, {
    domain,
    ip: '203.0.113.7',
    ...(from === undefined ? {} : { from }),
    zone: [`${domain} TXT v=spf1 ip4:203.0.113.7 -all`, ...zone],
  });
  expect(result).toMatchObject({ verdict: 'pass', alignment: is });
});

test('how many look-ups there are is counted to the end', async () => {
  const terms = Array.from({ length: 14 }, (_, at) => `a:a${at}.example`);
  const zone = terms.map((term) => `${term.slice(2)} A 198.51.100.1`);
  const { result } = await check(`v=spf1 ${terms.join(' ')} -all`, { ip: '203.0.113.7', zone });
  expect(result).toMatchObject({ verdict: 'too-many-look-ups', words: { count: '14' } });
});

test('the words name the term that decided, and in whose policy it stands', async () => {
  const { result } = await check(right, { ip: '203.0.113.7' });
  expect(result).toMatchObject({
    words: { term: '-all', 'policy-domain': 'example.com', ip: '203.0.113.7', count: '1' },
  });
});

test('what the domain says about a refusal is told as its words', async () => {
  const { result } = await check('v=spf1 -all exp=e.example', {
    ip: '203.0.113.7',
    zone: ['e.example TXT Ask us.'],
  });
  expect(result).toMatchObject({
    further: [{}, { verdict: 'domain-explains', words: { explanation: 'Ask us.' } }],
  });
});

test('without a term that the provider asks for, nothing is said about it', async () => {
  const lookUp = lookUpIn('example.com TXT v=spf1 -all');
  const result = await checkSpf({ domain: 'example.com', provider: { name: 'Post' }, lookUp, time: 0 });
  expect(result).toMatchObject({ verdict: 'policy-valid', further: [] });
});

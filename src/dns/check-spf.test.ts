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

import { expect, test } from 'vitest';
import { parseIp } from '../ip-address.ts';
import { lookUpIn } from '../test-zone.ts';
import { checkHost } from './check-host.ts';

interface Row {
  readonly case: string;
  readonly zone: readonly string[];
  readonly is: string;
  /** 192.0.2.1 unless the row says another. */
  readonly ip?: string;
  readonly domain?: string;
  readonly sender?: string;
  readonly error?: string;
}

async function evaluate({
  zone,
  ip = '192.0.2.1',
  domain = 'example.com',
  sender,
}: Omit<Row, 'case' | 'is'>) {
  const address = parseIp(ip);
  if (!address) throw new Error(`${ip} is no IP address`);
  const from = { ip: address, sender: sender ?? `kim@${domain}`, helo: 'helo.example' };
  return checkHost({ domain, from, lookUp: lookUpIn(...zone), time: 0 });
}

/** A policy of example.com, and what else there is. */
const with1 = (policy: string, ...more: string[]) => [`example.com TXT v=spf1 ${policy}`, ...more];

const rows: readonly Row[] = [
  // §4.3, §4.5: which record counts
  { case: 'no TXT record', zone: ['example.com A 192.0.2.1'], is: 'none' },
  { case: 'no such domain', zone: [], is: 'none' },
  { case: 'another TXT record beside it', zone: [...with1('+all'), 'example.com TXT hello'], is: 'pass' },
  {
    case: 'two records',
    zone: [...with1('+all'), ...with1('+all')],
    is: 'permerror',
    error: 'several-records',
  },
  { case: 'a domain of one label', zone: ['localhost TXT v=spf1 +all'], domain: 'localhost', is: 'none' },
  { case: 'an empty label', zone: with1('+all'), domain: 'a..example.com', is: 'none' },
  { case: 'a label that is too long', zone: [], domain: `${'a'.repeat(64)}.example.com`, is: 'none' },
  { case: 'SERVFAIL', zone: ['example.com TXT !servfail'], is: 'temperror', error: 'look-up-failed' },
  { case: 'no answer', zone: ['example.com TXT !timeout'], is: 'temperror', error: 'look-up-failed' },
  { case: 'capitals', zone: ['example.com TXT V=SPF1 IP4:192.0.2.1 -ALL'], is: 'pass' },
  // §4.6: all of the record is read first
  {
    case: 'a mistake behind the match',
    zone: with1('+all nonsense'),
    is: 'permerror',
    error: 'syntax-error',
  },
  { case: 'an unknown modifier', zone: with1('moo=cow +all'), is: 'pass' },
  // §4.7: nothing matches
  { case: 'an empty policy', zone: ['example.com TXT v=spf1'], is: 'neutral' },
  { case: 'nothing matches', zone: with1('ip4:198.51.100.1'), is: 'neutral' },
  // §4.6.2: qualifiers
  { case: 'plus', zone: with1('+all'), is: 'pass' },
  { case: 'minus', zone: with1('-all'), is: 'fail' },
  { case: 'tilde', zone: with1('~all'), is: 'softfail' },
  { case: 'question mark', zone: with1('?all'), is: 'neutral' },
  { case: 'the first match counts', zone: with1('-ip4:192.0.2.1 +all'), is: 'fail' },
  // §5.2: include
  { case: 'include passes', zone: with1('include:a.example -all', 'a.example TXT v=spf1 +all'), is: 'pass' },
  {
    case: 'include of a fail goes on',
    zone: with1('include:a.example ~all', 'a.example TXT v=spf1 -all'),
    is: 'softfail',
  },
  {
    case: 'include of a neutral goes on',
    zone: with1('include:a.example -all', 'a.example TXT v=spf1 ?all'),
    is: 'fail',
  },
  {
    case: '-include turns a pass',
    zone: with1('-include:a.example +all', 'a.example TXT v=spf1 +all'),
    is: 'fail',
  },
  {
    case: 'include of nothing',
    zone: with1('include:a.example -all', 'a.example A 192.0.2.9'),
    is: 'permerror',
    error: 'include-without-policy',
  },
  {
    case: 'include of a mistake',
    zone: with1('include:a.example -all', 'a.example TXT v=spf1 nonsense'),
    is: 'permerror',
    error: 'syntax-error',
  },
  {
    case: 'include that is not answered',
    zone: with1('include:a.example -all', 'a.example TXT !servfail'),
    is: 'temperror',
  },
  {
    case: 'include of itself',
    zone: with1('include:example.com -all'),
    is: 'permerror',
    error: 'too-many-look-ups',
  },
  { case: 'a mistake behind a match is not met', zone: with1('ip4:192.0.2.1 include:a.example'), is: 'pass' },
  // §5.3: a
  { case: 'a of the domain', zone: with1('a -all', 'example.com A 192.0.2.1'), is: 'pass' },
  { case: 'a of another name', zone: with1('a:b.example -all', 'b.example A 192.0.2.1'), is: 'pass' },
  { case: 'a network around a', zone: with1('a/24 -all', 'example.com A 192.0.2.200'), is: 'pass' },
  {
    case: 'a network that does not reach',
    zone: with1('a/26 -all', 'example.com A 192.0.2.200'),
    is: 'fail',
  },
  {
    case: 'a by IPv6',
    zone: with1('a//64 -all', 'example.com AAAA 2001:db8::1'),
    ip: '2001:db8::ff',
    is: 'pass',
  },
  {
    case: 'no IPv4 address for a sender with IPv6',
    zone: with1('a -all', 'example.com A 192.0.2.1'),
    ip: '2001:db8::1',
    is: 'fail',
  },
  {
    case: 'a behind an alias',
    zone: with1('a:b.example -all', 'b.example CNAME c.example', 'c.example A 192.0.2.1'),
    is: 'pass',
  },
  { case: 'a that is not answered', zone: with1('a -all', 'example.com A !timeout'), is: 'temperror' },
  { case: 'a name that cannot be asked', zone: with1('a:a..example.com -all'), is: 'fail' },
  // §5.4: mx
  { case: 'mx', zone: with1('mx -all', 'example.com MX 10 m.example', 'm.example A 192.0.2.1'), is: 'pass' },
  {
    case: 'the second mx',
    zone: with1(
      'mx -all',
      'example.com MX 10 m.example',
      'example.com MX 20 n.example',
      'm.example A 192.0.2.2',
      'n.example A 192.0.2.1',
    ),
    is: 'pass',
  },
  { case: 'no implicit mx', zone: with1('mx -all', 'example.com A 192.0.2.1'), is: 'fail' },
  { case: 'a null mx', zone: with1('mx -all', 'example.com MX 0 .'), is: 'fail' },
  { case: 'ten mx', zone: with1('mx -all', ...mxRecords(10), 'm9.example A 192.0.2.1'), is: 'pass' },
  { case: 'eleven mx', zone: with1('mx -all', ...mxRecords(11)), is: 'permerror', error: 'too-many-names' },
  {
    case: 'an mx without an answer',
    zone: with1('mx -all', 'example.com MX 10 m.example', 'm.example A !servfail'),
    is: 'temperror',
  },
  // §5.5: ptr
  {
    case: 'ptr',
    zone: with1('ptr -all', '1.2.0.192.in-addr.arpa PTR m.example.com', 'm.example.com A 192.0.2.1'),
    is: 'pass',
  },
  {
    case: 'ptr of another domain',
    zone: with1('ptr -all', '1.2.0.192.in-addr.arpa PTR m.example.org', 'm.example.org A 192.0.2.1'),
    is: 'fail',
  },
  {
    case: 'ptr that does not lead back',
    zone: with1('ptr -all', '1.2.0.192.in-addr.arpa PTR m.example.com', 'm.example.com A 192.0.2.9'),
    is: 'fail',
  },
  {
    case: 'ptr that is not answered',
    zone: with1('ptr -all', '1.2.0.192.in-addr.arpa PTR !servfail'),
    is: 'fail',
  },
  {
    case: 'the eleventh name of an IP',
    zone: with1(
      'ptr -all',
      ...ptrRecords(10),
      '1.2.0.192.in-addr.arpa PTR m.example.com',
      'm.example.com A 192.0.2.1',
    ),
    is: 'fail',
  },
  // §5.6: ip4, ip6
  { case: 'ip4', zone: with1('ip4:192.0.2.0/31 -all'), is: 'pass' },
  { case: 'ip6', zone: with1('ip6:2001:db8::/32 -all'), ip: '2001:db8:1::1', is: 'pass' },
  { case: 'a mapped address is IPv4', zone: with1('ip4:192.0.2.1 -all'), ip: '::ffff:192.0.2.1', is: 'pass' },
  // §5.7: exists
  {
    case: 'exists',
    zone: with1('exists:%{ir}.list.example -all', '1.2.0.192.list.example A 127.0.0.2'),
    is: 'pass',
  },
  {
    case: 'exists asks for A, also by IPv6',
    zone: with1('exists:e.example -all', 'e.example A 127.0.0.2'),
    ip: '2001:db8::1',
    is: 'pass',
  },
  { case: 'exists not', zone: with1('exists:e.example -all'), is: 'fail' },
  // §6.1: redirect
  { case: 'redirect', zone: with1('redirect=a.example', 'a.example TXT v=spf1 -all'), is: 'fail' },
  { case: 'redirect behind a match', zone: with1('+all redirect=a.example'), is: 'pass' },
  {
    case: 'redirect in front of a match',
    zone: with1('redirect=a.example ip4:192.0.2.1', 'a.example TXT v=spf1 -all'),
    is: 'pass',
  },
  {
    case: 'redirect to nothing',
    zone: with1('redirect=a.example'),
    is: 'permerror',
    error: 'redirect-without-policy',
  },
  {
    case: 'redirect inside an include',
    zone: with1(
      'include:a.example -all',
      'a.example TXT v=spf1 redirect=b.example',
      'b.example TXT v=spf1 +all',
    ),
    is: 'pass',
  },
  {
    case: 'redirect to itself',
    zone: with1('redirect=example.com'),
    is: 'permerror',
    error: 'too-many-look-ups',
  },
  // §4.6.4: limits
  {
    case: 'ten look-ups',
    zone: with1(`${as(9)} a:b.example -all`, ...addresses(9), 'b.example A 192.0.2.1'),
    is: 'pass',
  },
  {
    case: 'eleven look-ups',
    zone: with1(`${as(10)} a:b.example -all`, ...addresses(10), 'b.example A 192.0.2.1'),
    is: 'permerror',
    error: 'too-many-look-ups',
  },
  {
    case: 'look-ups inside an include count',
    zone: with1('include:a.example a:b.example -all', `a.example TXT v=spf1 ${as(9)} -all`, ...addresses(9)),
    is: 'permerror',
    error: 'too-many-look-ups',
  },
  { case: 'two void look-ups', zone: with1('a:x.example a:y.example ip4:192.0.2.1 -all'), is: 'pass' },
  {
    case: 'three void look-ups',
    zone: with1('a:x.example mx:y.example exists:z.example ip4:192.0.2.1 -all'),
    is: 'permerror',
    error: 'too-many-void-look-ups',
  },
  // §7: macros in domains
  {
    case: 'the local part of the sender',
    zone: with1('a:%{l}.example.com -all', 'kim.example.com A 192.0.2.1'),
    is: 'pass',
  },
  {
    case: 'the domain of an include',
    zone: with1('include:a.example -all', 'a.example TXT v=spf1 a:x.%{d} -all', 'x.a.example A 192.0.2.1'),
    is: 'pass',
  },
  {
    case: 'the validated name',
    zone: with1('a:%{p} -all', '1.2.0.192.in-addr.arpa PTR m.example.com', 'm.example.com A 192.0.2.1'),
    is: 'pass',
  },
  {
    case: 'no validated name',
    zone: with1('a:%{p}.example -all', 'unknown.example A 192.0.2.1'),
    is: 'pass',
  },
];

test.each(rows)('$case: $is', async ({ is, error, ...row }) => {
  const { result, problem } = await evaluate(row);
  expect(result).toBe(is);
  expect(problem?.error).toBe(error ?? (is === 'temperror' ? 'look-up-failed' : undefined));
});

test.each([
  {
    case: 'the text',
    zone: with1('-all exp=e.example', 'e.example TXT Not you, %{i}.'),
    says: 'Not you, 192.0.2.1.',
  },
  {
    case: 'that of the redirected policy',
    zone: with1('redirect=a.example', 'a.example TXT v=spf1 -all exp=e.%{d}', 'e.a.example TXT Gone.'),
    says: 'Gone.',
  },
  {
    case: 'not that of an include',
    zone: with1('include:a.example -all', 'a.example TXT v=spf1 -all exp=e.example', 'e.example TXT No.'),
    says: undefined,
  },
  { case: 'nothing for a softfail', zone: with1('~all exp=e.example', 'e.example TXT No.'), says: undefined },
  { case: 'nothing when it is missing', zone: with1('-all exp=e.example'), says: undefined },
  {
    case: 'nothing when it is not answered',
    zone: with1('-all exp=e.example', 'e.example TXT !timeout'),
    says: undefined,
  },
  {
    case: 'nothing when there are two',
    zone: with1('-all exp=e.example', 'e.example TXT a', 'e.example TXT b'),
    says: undefined,
  },
  {
    case: 'nothing when it has a mistake',
    zone: with1('-all exp=e.example', 'e.example TXT 100% sure'),
    says: undefined,
  },
])('an explanation: $case', async ({ zone, says }) => {
  expect((await evaluate({ zone })).explanation).toBe(says);
});

test('the tree shows each policy inside the term that led to it, with what was not reached', async () => {
  const zone = with1(
    'include:a.example -all mx',
    'a.example TXT v=spf1 ip4:198.51.100.1 a:b.example ~all',
    'b.example A 192.0.2.1',
  );
  const { policy, lookUps, matched } = await evaluate({ zone });
  expect(policy).toMatchObject({
    domain: 'example.com',
    ttl: 300,
    result: 'pass',
    terms: [
      {
        text: 'include:a.example',
        outcome: 'match',
        lookUp: 1,
        policy: {
          domain: 'a.example',
          terms: [
            { text: 'ip4:198.51.100.1', outcome: 'no-match' },
            { text: 'a:b.example', outcome: 'match', lookUp: 2 },
            { text: '~all', outcome: 'not-reached' },
          ],
        },
      },
      { text: '-all', outcome: 'not-reached' },
      { text: 'mx', outcome: 'not-reached' },
    ],
  });
  expect(lookUps).toBe(2);
  expect(matched).toEqual({ term: 'include:a.example', domain: 'example.com' });
});

test('without a sender the policy is walked: every include is read, nothing else is asked', async () => {
  const zone = with1(
    'a mx include:a.example include:%{i}.example exists:%{l}.example -all',
    'a.example TXT v=spf1 ip4:192.0.2.1 ~all',
  );
  const lookUp = lookUpIn(...zone);
  const { result, lookUps, policy } = await checkHost({ domain: 'example.com', lookUp, time: 0 });
  expect(result).toBe('fail'); // what `-all` says; a walk is only about what stands before it
  expect(lookUps).toBe(5);
  expect(lookUp.asked).toEqual(['example.com TXT', 'a.example TXT']);
  expect(policy.terms.map(({ outcome }) => outcome)).toEqual([
    'counted',
    'counted',
    'counted',
    'needs-message',
    'needs-message',
    'match',
  ]);
});

test('a walk says by how many look-ups there are too many, and ends where a policy includes itself', async () => {
  const many = await checkHost({
    domain: 'example.com',
    lookUp: lookUpIn(...with1(`${as(14)} -all`)),
    time: 0,
  });
  expect(many).toMatchObject({ result: 'permerror', problem: { error: 'too-many-look-ups' }, lookUps: 14 });
  const loop = lookUpIn(...with1('include:example.com -all'));
  expect(await checkHost({ domain: 'example.com', lookUp: loop, time: 0 })).toMatchObject({
    result: 'permerror',
  });
  expect(loop.asked.length).toBeLessThan(100);
});

function as(count: number): string {
  return Array.from({ length: count }, (_, at) => `a:a${at}.example`).join(' ');
}
function addresses(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `a${at}.example A 198.51.100.1`);
}
function mxRecords(count: number): string[] {
  return Array.from({ length: count }, (_, at) => [
    `example.com MX 10 m${at}.example`,
    `m${at}.example A 198.51.100.1`,
  ]).flat();
}
function ptrRecords(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `1.2.0.192.in-addr.arpa PTR p${at}.example.com`);
}

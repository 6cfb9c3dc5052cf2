import { expect, test } from 'vitest';
import { checkMx } from './check-mx.ts';
import type { MxProvider } from './mx-provider.ts';
import { lookUpIn } from './test-zone.ts';

const provider = {
  name: 'Post',
  mx: [
    { host: 'mx.{domain}.a.post.example', cluster: 'A' },
    { host: 'mx.{domain}.b.post.example', cluster: 'B' },
  ],
  hosts: ['post.example'],
};
const mailHosts = [
  { name: 'Elsewhere', endings: ['elsewhere.example'] },
  { name: 'Post and its resellers', endings: ['post.example'] },
  { name: 'Sieve', endings: ['sieve.example'], filter: true as const },
];
const filter = 'mx1.sieve.example';
const here = 'mx.example.com.a.post.example';
const there = 'mx.elsewhere.example';
const both = [
  `${here} A 198.51.100.1`,
  `${there} A 198.51.100.2`,
  `${filter} A 198.51.100.4`,
  'mx.example.com.b.post.example A 198.51.100.3',
];

async function check(zone: readonly string[], changed: Partial<MxProvider> = {}, domain = 'example.com') {
  const lookUp = lookUpIn(...zone, ...both);
  return checkMx({ domain, provider: { ...provider, ...changed }, mailHosts, lookUp });
}

test.each([
  { case: 'as the provider wants it', mx: [`10 ${here}`], is: 'points-here', finding: 'yes' },
  { case: 'another service', mx: [`10 ${there}`], is: 'points-elsewhere', finding: 'no' },
  { case: 'one old record', mx: [`10 ${here}`, `50 ${there}`], is: 'mixed', finding: 'partly' },
  {
    case: 'two clusters',
    mx: [`10 ${here}`, '10 mx.example.com.b.post.example'],
    is: 'several-clusters',
    finding: 'partly',
  },
  {
    case: 'a server of the provider, not that of the domain',
    mx: ['10 mx.other.example.a.post.example'],
    is: 'wrong-name',
    finding: 'no',
  },
  { case: 'null MX', mx: ['0 .'], is: 'null-mx', finding: 'no' },
  { case: 'a filter service', mx: [`10 ${filter}`], is: 'through-filter', finding: undefined },
  {
    case: 'a filter service and an old one',
    mx: [`10 ${filter}`, `20 ${there}`],
    is: 'points-elsewhere',
    finding: 'no',
  },
  {
    case: 'a filter service beside the provider',
    mx: [`10 ${filter}`, `20 ${here}`],
    is: 'mixed',
    finding: 'partly',
  },
])('$case: $is', async ({ mx, is, finding }) => {
  const result = await check(mx.map((data) => `example.com MX ${data}`));
  expect(result).toMatchObject({ verdict: is, mxPointsHere: finding });
});

test.each([
  { case: 'no record, but an address', zone: ['example.com A 198.51.100.9'], is: 'implicit', finding: 'no' },
  {
    case: 'no record, but an IPv6 address',
    zone: ['example.com AAAA 2001:db8::9'],
    is: 'implicit',
    finding: 'no',
  },
  { case: 'neither', zone: ['example.com TXT hello'], is: 'missing', finding: 'no' },
  {
    case: 'an alias that leads nowhere',
    zone: ['example.com CNAME gone.example'],
    is: 'missing',
    finding: 'no',
  },
  { case: 'no such domain', zone: [], is: 'no-such-domain', finding: 'no' },
  { case: 'SERVFAIL', zone: ['example.com MX !servfail'], is: 'not-checked', finding: undefined },
  {
    case: 'no answer about the address',
    zone: ['example.com TXT x', 'example.com A !timeout'],
    is: 'not-checked',
    finding: undefined,
  },
])('$case: $is', async ({ zone, is, finding }) => {
  const result = await check(zone);
  expect(result.verdict).toBe(is);
  expect(result.mxPointsHere).toBe(finding);
});

test.each([
  { case: 'its hosts tell', mx: `10 ${here}`, hosts: ['post.example'], is: 'points-here', finding: 'yes' },
  {
    case: 'other hosts do not',
    mx: `10 ${there}`,
    hosts: ['post.example'],
    is: 'provider-unknown',
    finding: undefined,
  },
  { case: 'nothing is known', mx: `10 ${there}`, hosts: [], is: 'provider-unknown', finding: undefined },
])('a provider that publishes no names: $case', async ({ mx, hosts, is, finding }) => {
  const result = await check([`example.com MX ${mx}`], { mx: [], hosts });
  expect(result.verdict).toBe(is);
  expect(result.mxPointsHere).toBe(finding);
});

test.each([
  { case: 'records', zone: [`example.com MX 10 ${there}`], is: 'goes-to', says: ['known-host'] },
  {
    case: 'records of the very same provider',
    zone: [`example.com MX 10 ${here}`],
    is: 'goes-to',
    says: ['known-host'],
  },
  { case: 'a filter', zone: [`example.com MX 10 ${filter}`], is: 'goes-to', says: ['known-host'] },
  {
    case: 'a record that leads nowhere',
    zone: ['example.com MX 10 gone.example'],
    is: 'goes-nowhere',
    says: ['target-missing'],
  },
  { case: 'an address alone', zone: ['example.com A 198.51.100.9'], is: 'implicit', says: [] },
  { case: 'nothing', zone: ['example.com TXT x'], is: 'takes-none', says: [] },
  { case: 'a null MX', zone: ['example.com MX 0 .'], is: 'null-mx', says: [] },
])('a domain of somebody else is compared with nobody: $case: $is', async ({ zone, is, says }) => {
  const result = await checkMx({ domain: 'example.com', mailHosts, lookUp: lookUpIn(...zone, ...both) });
  expect(result).toMatchObject({ verdict: is, mxPointsHere: undefined });
  expect('further' in result && result.further.map(({ verdict }) => verdict)).toEqual(says);
});

test.each([
  {
    case: 'an alias',
    zone: ['example.com MX 10 m.example', 'm.example CNAME r.example', 'r.example A 198.51.100.1'],
    says: ['target-alias'],
  },
  { case: 'no address', zone: ['example.com MX 10 gone.example'], says: ['target-missing'] },
  {
    case: 'a private address',
    zone: ['example.com MX 10 m.example', 'm.example A 10.0.0.1'],
    says: ['target-private'],
  },
  {
    case: 'a private IPv6 address',
    zone: ['example.com MX 10 m.example', 'm.example AAAA fd00::1'],
    says: ['target-private'],
  },
  { case: 'an address for a name', zone: ['example.com MX 10 198.51.100.1'], says: ['target-is-address'] },
  {
    case: 'no answer',
    zone: ['example.com MX 10 m.example', 'm.example A !timeout'],
    says: ['target-not-checked'],
  },
  {
    case: 'one half of the answer',
    zone: ['example.com MX 10 m.example', 'm.example A 198.51.100.1', 'm.example AAAA !timeout'],
    says: [],
  },
  {
    case: 'a dot beside it',
    zone: ['example.com MX 0 .', `example.com MX 10 ${here}`],
    says: ['null-among-others'],
  },
  { case: 'a mail service that is known', zone: [`example.com MX 10 ${there}`], says: ['known-host'] },
  {
    case: 'a mail service that is known, beside the provider',
    zone: [`example.com MX 10 ${there}`, `example.com MX 20 ${here}`],
    says: ['known-host'],
  },
  {
    case: 'a wrong name of the provider, who is no news',
    zone: ['example.com MX 10 mx.wrong.post.example', 'mx.wrong.post.example A 198.51.100.5'],
    says: [],
  },
  { case: 'all is well', zone: [`example.com MX 10 ${here}`], says: [] },
])('a target with $case', async ({ zone, says }) => {
  const result = await check(zone);
  expect('further' in result && result.further.map(({ verdict }) => verdict)).toEqual(says);
});

test.each([
  { case: 'does not exist', more: [], is: 'here-without-address', finding: undefined },
  {
    case: 'did not answer',
    more: ['mx.new.example.a.post.example A !timeout'],
    is: 'points-here',
    finding: 'yes',
  },
])('the right name that $case: $is', async ({ more, is, finding }) => {
  const zone = ['new.example MX 10 mx.new.example.a.post.example', ...more];
  expect(await check(zone, {}, 'new.example')).toMatchObject({ verdict: is, mxPointsHere: finding });
});

test('an address, a web address or capitals are the domain in them', async () => {
  const result = await check([`example.com MX 10 ${here}`], {}, 'Kim@EXAMPLE.com');
  expect(result).toMatchObject({ verdict: 'points-here', words: { domain: 'example.com', found: here } });
});

test('a server of the cluster that is not named is missed', async () => {
  const mx = [
    { host: 'mx1.post.example', cluster: undefined },
    { host: 'mx2.post.example', cluster: undefined },
  ];
  const found = ['mx1.post.example A 198.51.100.1', 'mx2.post.example A 198.51.100.2'];
  const one = await check(['example.com MX 10 mx1.post.example', ...found], { mx });
  expect(one).toMatchObject({
    verdict: 'points-here',
    mxPointsHere: 'yes',
    further: [{ verdict: 'incomplete', words: { target: 'mx2.post.example' } }],
  });
  const both = ['example.com MX 10 mx1.post.example', 'example.com MX 20 mx2.post.example', ...found];
  expect(await check(both, { mx })).toMatchObject({ verdict: 'points-here', further: [] });
});

test('of several clusters one is expected, of several servers all', async () => {
  const mx = [
    { host: 'mx1.a.post.example', cluster: 'A' },
    { host: 'mx2.a.post.example', cluster: 'A' },
    { host: 'mx.b.post.example', cluster: 'B' },
  ];
  expect(await check([`example.com MX 10 ${there}`], { mx })).toMatchObject({
    words: { expected: 'mx1.a.post.example, mx2.a.post.example / mx.b.post.example' },
  });
});

test('of many records the words name the first ones', async () => {
  const zone = Array.from({ length: 9 }, (_, at) => `example.com MX ${at} m${at}.example`);
  expect(await check(zone)).toMatchObject({
    words: { found: 'm0.example, m1.example, m2.example, m3.example, m4.example, …' },
  });
});

test('a domain with too many records keeps nobody busy', async () => {
  const zone = Array.from({ length: 300 }, (_, at) => `example.com MX 10 m${at}.example`);
  const result = await check(zone);
  expect(result.answers.length).toBe(1 + 2 * 20);
});

test('what is no domain is not asked about', async () => {
  expect(await check([], {}, 'exa mple')).toMatchObject({ verdict: 'domain-invalid', answers: [] });
});

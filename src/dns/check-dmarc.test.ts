import { expect, test } from 'vitest';
import { checkDmarc } from './check-dmarc.ts';
import { lookUpIn } from './test-zone.ts';

interface About {
  readonly domain?: string;
  readonly spfDomain?: string;
  readonly dkimDomain?: string;
}

async function check(zone: readonly string[], { domain = 'example.com', ...about }: About = {}) {
  const lookUp = lookUpIn(...zone);
  const result = await checkDmarc({ domain, ...about, lookUp });
  const further = 'further' in result ? result.further.map(({ verdict }) => verdict) : [];
  return { result, verdict: result.verdict, further, asked: lookUp.asked };
}

const at = (domain: string, record: string) => `_dmarc.${domain} TXT ${record}`;
const reported = 'rua=mailto:d@example.com';

test.each([
  { record: `v=DMARC1; p=reject; ${reported}`, is: 'reject', says: [] },
  { record: `v=DMARC1; p=quarantine; ${reported}`, is: 'quarantine', says: [] },
  { record: `v=DMARC1; p=none; ${reported}`, is: 'none', says: [] },
  { record: 'v=DMARC1; p=reject', is: 'reject', says: ['no-reports'] },
  { record: `v=DMARC1;p=reject;${reported};`, is: 'reject', says: [] },
  { record: `v=DMARC1; p=REJECT; new=tag; ${reported}`, is: 'reject', says: [] },
  { record: `v=DMARC1; p=reject; pct=20; ${reported}`, is: 'reject', says: ['partial'] },
  { record: `v=DMARC1; p=reject; pct=100; ${reported}`, is: 'reject', says: [] },
  { record: `v=DMARC1; p=reject; sp=none; ${reported}`, is: 'reject', says: ['subdomains-differ'] },
  { record: `v=DMARC1; p=reject; t=y; ${reported}`, is: 'reject', says: ['test-mode'] },
  { record: `v=DMARC1; ${reported}`, is: 'none', says: ['no-valid-policy'] },
  { record: `v=DMARC1; p=monitor; ${reported}`, is: 'none', says: ['no-valid-policy'] },
  { record: `v=DMARC1; p=reject; sp=all; ${reported}`, is: 'none', says: ['no-valid-policy'] },
  { record: `v=DMARC1; p=reject; np=all; ${reported}`, is: 'none', says: ['no-valid-policy'] },
  { record: 'v=DMARC1; p=reject; sp=all', is: 'broken', says: [] },
  { record: `v=DMARC1; p=reject; np=none; ${reported}`, is: 'reject', says: [] },
  { record: 'v=DMARC1; p=monitor', is: 'broken', says: [] },
  { record: 'v=DMARC1 p=reject', is: 'broken', says: [] },
  { record: 'v=dmarc1; p=reject', is: 'broken', says: [] },
  { record: 'v=DMARC1; p=reject; p=none', is: 'broken', says: [] },
  { record: 'p=reject; v=DMARC1', is: 'missing', says: [] },
  { record: 'hello', is: 'missing', says: [] },
])('$record: $is', async ({ record, is, says }) => {
  const { verdict, further } = await check([at('example.com', record)]);
  expect(verdict).toBe(is);
  expect(further).toEqual(says);
});

test('no record, two records, no answer', async () => {
  expect((await check(['example.com A 192.0.2.1'])).verdict).toBe('missing');
  const two = [at('example.com', 'v=DMARC1; p=none'), at('example.com', 'v=DMARC1; p=reject')];
  expect((await check(two)).verdict).toBe('several-records');
  expect((await check([at('example.com', '!servfail')])).verdict).toBe('not-checked');
  expect((await check([], { domain: 'no domain' })).verdict).toBe('domain-invalid');
});

test('a failed look-up above a record that was found does not matter', async () => {
  const zone = [at('example.com', 'v=DMARC1; p=reject'), at('com', '!servfail')];
  expect((await check(zone)).verdict).toBe('reject');
});

test.each([
  {
    case: 'that of the organization',
    zone: [at('example.com', `v=DMARC1; p=reject; ${reported}`)],
    is: 'reject',
  },
  {
    case: 'sp= of the organization',
    zone: [at('example.com', `v=DMARC1; p=reject; sp=quarantine; ${reported}`)],
    is: 'quarantine',
  },
  {
    case: 'that of a public suffix',
    zone: [at('com', `v=DMARC1; p=reject; psd=y; ${reported}`)],
    is: 'reject',
  },
])('a name without a record has $case', async ({ zone, is }) => {
  const { verdict, further } = await check(zone, { domain: 'a.b.example.com' });
  expect(verdict).toBe(is);
  expect(further).toEqual(['inherited']);
});

test('its own record counts before the one above', async () => {
  const zone = [
    at('example.com', 'v=DMARC1; p=reject'),
    at('a.example.com', `v=DMARC1; p=none; ${reported}`),
  ];
  expect(await check(zone, { domain: 'a.example.com' })).toMatchObject({ verdict: 'none', further: [] });
});

test.each([
  {
    case: 'two records of its own',
    own: [at('a.example.com', 'v=DMARC1; p=none'), at('a.example.com', 'v=DMARC1; p=reject')],
    is: 'several-records',
  },
  { case: 'a broken record of its own', own: [at('a.example.com', 'v=DMARC1 p=none')], is: 'broken' },
])('$case, and the organization has one: receivers use that (RFC 9989 §4.10.1)', async ({ own, is }) => {
  const zone = [...own, at('example.com', `v=DMARC1; p=reject; sp=quarantine; ${reported}`)];
  const { verdict, further } = await check(zone, { domain: 'a.example.com' });
  expect(verdict).toBe(is);
  expect(further).toEqual(['quarantine', 'inherited']);
});

test('a record whose name holds the domain twice is missing, and found', async () => {
  const zone = [at('example.com.example.com', 'v=DMARC1; p=none')];
  expect(await check(zone)).toMatchObject({ verdict: 'missing', further: ['doubled-name'] });
});

test('an alias that leads nowhere is named', async () => {
  const { result } = await check(['_dmarc.example.com CNAME gone.service.example']);
  expect(result).toMatchObject({ verdict: 'alias-leads-nowhere', words: { alias: 'gone.service.example' } });
});

test('a long name is asked about at most eight times (RFC 9989 §4.10)', async () => {
  const domain = 'a.b.c.d.e.f.g.h.i.example.com';
  const asked = (await check([], { domain })).asked.filter((name) => !name.includes(`${domain}.${domain}`));
  expect(asked).toEqual(
    [
      '_dmarc.a.b.c.d.e.f.g.h.i.example.com TXT',
      '_dmarc.e.f.g.h.i.example.com TXT',
      '_dmarc.f.g.h.i.example.com TXT',
      '_dmarc.g.h.i.example.com TXT',
      '_dmarc.h.i.example.com TXT',
      '_dmarc.i.example.com TXT',
      '_dmarc.example.com TXT',
      '_dmarc.com TXT',
    ].slice(0, asked.length),
  );
  expect(asked.length).toBe(8);
});

const record = (tags = '') => `v=DMARC1; p=reject; ${tags}${reported}`;

test.each([
  { case: 'the same domain', zone: [at('example.com', record())], other: 'example.com', is: true },
  {
    case: 'a subdomain, relaxed',
    zone: [at('example.com', record())],
    other: 'bounce.example.com',
    is: true,
  },
  {
    case: 'a subdomain, strict',
    zone: [at('example.com', record('aspf=s; adkim=s; '))],
    other: 'bounce.example.com',
    is: false,
  },
  {
    case: 'the same domain, strict',
    zone: [at('example.com', record('aspf=s; adkim=s; '))],
    other: 'example.com',
    is: true,
  },
  { case: 'another domain', zone: [at('example.com', record())], other: 'example.org', is: false },
  {
    case: 'another customer below a public suffix',
    zone: [at('com', record('psd=y; '))],
    other: 'other.com',
    is: false,
  },
  {
    case: 'a subdomain below a public suffix',
    zone: [at('com', record('psd=y; '))],
    other: 'a.example.com',
    is: true,
  },
  {
    case: 'a department with a record of its own that says it is none',
    zone: [at('example.com', record()), at('shop.example.com', record('psd=n; '))],
    other: 'shop.example.com',
    is: false,
  },
  {
    case: 'a department with an ordinary record of its own',
    zone: [at('example.com', record()), at('shop.example.com', record())],
    other: 'shop.example.com',
    is: true,
  },
])('alignment with $case: $is', async ({ zone, other, is }) => {
  const { further } = await check(zone, { spfDomain: other, dkimDomain: other });
  const aligned = further.filter((verdict) => verdict.includes('aligned'));
  expect(aligned).toEqual(is ? ['spf-aligned', 'dkim-aligned'] : ['spf-not-aligned', 'dkim-not-aligned']);
});

test.each([
  { spf: 'bounce.service.example', dkim: 'example.com', says: ['spf-not-needed', 'dkim-aligned'] },
  { spf: 'example.com', dkim: 'service.example', says: ['spf-aligned', 'dkim-not-needed'] },
])('one of the two is enough: SPF of $spf, DKIM of $dkim', async ({ spf, dkim, says }) => {
  const { further } = await check([at('example.com', record())], { spfDomain: spf, dkimDomain: dkim });
  expect(further).toEqual(says);
});

test.each([
  { spf: 'bounce.example.com', is: 'spf-aligned' },
  { spf: 'example.org', is: 'spf-not-aligned' },
])('where no record tells the organization, SPF of $spf: $is', async ({ spf, is }) => {
  expect((await check([], { spfDomain: spf })).further).toEqual([is]);
});

test('alignment that a failed look-up leaves open is not claimed', async () => {
  const { further } = await check([at('example.com', record()), at('example.org', '!timeout')], {
    spfDomain: 'example.org',
  });
  expect(further).toEqual([]);
});

test.each([
  { case: 'below the record', failing: 'sub.example.com', is: 'not-checked' },
  { case: 'above the record', failing: 'com', is: 'reject' },
])('a look-up that failed $case: $is', async ({ failing, is }) => {
  const lookUp = lookUpIn(at('example.com', record('')), at(failing, '!servfail'));
  expect((await checkDmarc({ domain: 'sub.example.com', lookUp })).verdict).toBe(is);
});

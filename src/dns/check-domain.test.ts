import { expect, test } from 'vitest';
import { checkDomain } from './check-domain.ts';
import { lookUpIn } from './test-zone.ts';

const wellKnown = ['gmail.com', 'outlook.com', 'gmx.de', 'gmx.net', 'me.com', 'mail.com'];

async function check(zone: readonly string[], domain = 'example.com') {
  return checkDomain({ domain, wellKnown, lookUp: lookUpIn(...zone) });
}

test.each([
  { case: 'an MX record', zone: ['example.com MX 10 mx.example'], is: 'takes-mail' },
  { case: 'an address alone', zone: ['example.com A 198.51.100.1'], is: 'only-address' },
  { case: 'an IPv6 address alone', zone: ['example.com AAAA 2001:db8::1'], is: 'only-address' },
  { case: 'an alias that leads nowhere', zone: ['example.com CNAME gone.example'], is: 'no-mail-records' },
  { case: 'a null MX', zone: ['example.com MX 0 .'], is: 'takes-no-mail' },
  { case: 'neither', zone: ['example.com NS ns.example'], is: 'no-mail-records' },
  { case: 'nothing', zone: [], is: 'no-such-domain' },
  { case: 'SERVFAIL', zone: ['example.com MX !servfail'], is: 'not-checked' },
  { case: 'half an answer', zone: ['example.com TXT x', 'example.com A !timeout'], is: 'not-checked' },
  {
    case: 'an address, and half an answer',
    zone: ['example.com A 198.51.100.1', 'example.com AAAA !timeout'],
    is: 'only-address',
  },
])('$case: $is', async ({ zone, is }) => {
  expect((await check(zone)).verdict).toBe(is);
});

test.each([
  { typed: 'gmial.com', suggests: 'gmail.com' },
  { typed: 'gmal.com', suggests: 'gmail.com' },
  { typed: 'gmaill.com', suggests: 'gmail.com' },
  { typed: 'gmail.con', suggests: 'gmail.com' },
  { typed: 'outlok.com', suggests: 'outlook.com' },
  { typed: 'outloook.cm', suggests: 'outlook.com' },
  { typed: 'gmail.com', suggests: undefined },
  { typed: 'mail.com', suggests: undefined },
  { typed: 'gmx.net', suggests: undefined },
  { typed: 'we.com', suggests: 'me.com' },
  { typed: 'example.com', suggests: undefined },
])('for $typed it asks about $suggests', async ({ typed, suggests }) => {
  const result = await check([], typed);
  const suggestions = 'further' in result ? result.further.map(({ words }) => words.suggestion) : [];
  expect(suggestions).toEqual(suggests === undefined ? [] : [suggests]);
});

test('what is no domain is not asked about', async () => {
  expect(await check([], '???')).toMatchObject({ verdict: 'domain-invalid', answers: [] });
});

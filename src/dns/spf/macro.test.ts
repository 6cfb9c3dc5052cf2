import { expect, test } from 'vitest';
import { parseIp } from '../ip-address.ts';
import { parseMacroString } from './macro.ts';
import { domainIn, expand } from './macro-expansion.ts';

/** The examples of RFC 7208 §7.4 have this sender. */
const sender = 'strong-bad@email.example.com';

async function expanded(text: string, ip = '192.0.2.3', isExplanation = false): Promise<string | undefined> {
  const parts = parseMacroString(text, isExplanation);
  const address = parseIp(ip);
  if (!parts || !address) return undefined;
  return expand(parts, {
    ip: address,
    sender,
    senderDomain: 'email.example.com',
    helo: 'mx.example.org',
    domain: 'email.example.com',
    time: 1_700_000_000,
    validatedName: async () => 'mx.example.org',
  });
}

test.each([
  { macro: '%{s}', is: 'strong-bad@email.example.com' },
  { macro: '%{o}', is: 'email.example.com' },
  { macro: '%{d}', is: 'email.example.com' },
  { macro: '%{d4}', is: 'email.example.com' },
  { macro: '%{d2}', is: 'example.com' },
  { macro: '%{d1}', is: 'com' },
  { macro: '%{dr}', is: 'com.example.email' },
  { macro: '%{d2r}', is: 'example.email' },
  { macro: '%{l}', is: 'strong-bad' },
  { macro: '%{l-}', is: 'strong.bad' },
  { macro: '%{lr}', is: 'strong-bad' },
  { macro: '%{lr-}', is: 'bad.strong' },
  { macro: '%{l1r-}', is: 'strong' },
  { macro: '%{h}', is: 'mx.example.org' },
  { macro: '%{p}', is: 'mx.example.org' },
  { macro: '%{ir}.%{v}._spf.%{d2}', is: '3.2.0.192.in-addr._spf.example.com' },
  { macro: '%{lr-}.lp._spf.%{d2}', is: 'bad.strong.lp._spf.example.com' },
  { macro: '%{S}', is: 'strong-bad%40email.example.com' },
  { macro: 'a%%b%_c%-d', is: 'a%b c%20d' },
  { macro: 'plain', is: 'plain' },
])('$macro is $is', async ({ macro, is }) => {
  expect(await expanded(macro)).toBe(is);
});

test('an IPv6 address stands digit by digit', async () => {
  expect(await expanded('%{ir}.%{v}._spf.%{d2}', '2001:db8::cb01')).toBe(
    '1.0.B.C.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.B.D.0.1.0.0.2.ip6._spf.example.com',
  );
});

test('explanations have blanks and three more macros', async () => {
  expect(await expanded('see %{c} at %{t} by %{r}', '192.0.2.3', true)).toBe(
    'see 192.0.2.3 at 1700000000 by unknown',
  );
  expect(await expanded('see %{c}')).toBeUndefined();
  expect(await expanded('caf\u00e9', '192.0.2.3', true)).toBeUndefined();
});

test('a name that is too long loses labels on the left (RFC 7208 §7.3)', () => {
  const name = domainIn(`${'label.'.repeat(60)}example.com.`);
  expect(name.length).toBeLessThanOrEqual(253);
  expect(name).toMatch(/^label\..*\.example\.com$/);
});

import { expect, test } from 'vitest';
import { checkPtr } from './check-ptr.ts';
import { lookUpIn } from './test-zone.ts';

const four = '7.100.51.198.in-addr.arpa';
const six = '7.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa';

async function check(zone: readonly string[], ip = '198.51.100.7') {
  return checkPtr({ ip, lookUp: lookUpIn(...zone) });
}

test.each([
  {
    case: 'a name that leads back',
    zone: [`${four} PTR mail.example.com`, 'mail.example.com A 198.51.100.7'],
    is: 'confirmed',
  },
  {
    case: 'one of two names leads back',
    zone: [`${four} PTR a.example`, `${four} PTR mail.example.com`, 'mail.example.com A 198.51.100.7'],
    is: 'confirmed',
  },
  { case: 'no name', zone: [], is: 'missing' },
  {
    case: 'a name with another address',
    zone: [`${four} PTR mail.example.com`, 'mail.example.com A 198.51.100.8'],
    is: 'not-confirmed',
  },
  { case: 'a name without an address', zone: [`${four} PTR mail.example.com`], is: 'name-without-address' },
  {
    case: 'a name that nobody can ask about',
    zone: [`${four} PTR ${'a'.repeat(64)}.example.com`],
    is: 'name-without-address',
  },
  {
    case: 'two names, and one of them leads elsewhere',
    zone: [`${four} PTR a.example`, `${four} PTR b.example`, 'b.example A 198.51.100.8'],
    is: 'not-confirmed',
  },
  { case: 'SERVFAIL for the IP', zone: [`${four} PTR !servfail`], is: 'not-checked' },
  {
    case: 'no answer for the name',
    zone: [`${four} PTR mail.example.com`, 'mail.example.com A !timeout'],
    is: 'not-checked',
  },
])('$case: $is', async ({ zone, is }) => {
  expect((await check(zone)).verdict).toBe(is);
});

test('IPv6, however it is written', async () => {
  const zone = [`${six} PTR mail.example.com`, 'mail.example.com AAAA 2001:0db8:0::7'];
  expect(await check(zone, '2001:DB8::7')).toMatchObject({
    verdict: 'confirmed',
    words: { ip: '2001:db8::7' },
  });
});

test.each([
  { name: '198-51-100-7.access.example', is: 'generic' },
  { name: '7.100.51.198.access.example', is: 'generic' },
  { name: 'host-198-051-100-007.access.example', is: 'generic' },
  { name: 'c6336407.access.example', is: 'generic' },
  { name: 'dyn1.access.example', is: 'generic' },
  { name: 'x.dynamic.access.example', is: 'generic' },
  { name: 'pool-a.access.example', is: 'generic' },
  { name: 'mail7.example.com', is: 'confirmed' },
  { name: 'mx-198.example.com', is: 'confirmed' },
  { name: 'dynamo.example.com', is: 'confirmed' },
  { name: 'poolside.example', is: 'confirmed' },
])('$name is $is', async ({ name, is }) => {
  expect((await check([`${four} PTR ${name}`, `${name} A 198.51.100.7`])).verdict).toBe(is);
});

test.each([
  { ip: '10.0.0.1', is: 'ip-private' },
  { ip: '198.51.100', is: 'ip-invalid' },
  { ip: '', is: 'ip-invalid' },
])('"$ip" is not asked about: $is', async ({ ip, is }) => {
  expect(await check([], ip)).toMatchObject({ verdict: is, answers: [] });
});

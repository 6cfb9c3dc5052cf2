import { expect, test } from 'vitest';
import { mayConnect } from './page-policy.ts';

const page = 'https://triage.example.com/cases';
const policy =
  "default-src 'none'; connect-src 'self' https://dns.example.net/dns-query https://help.example.com";

test.each([
  { case: 'the server of the page', address: 'https://triage.example.com/hook', allowed: true },
  { case: 'an address that is named', address: 'https://dns.example.net/dns-query?dns=AA', allowed: true },
  { case: 'another path beside one that is named', address: 'https://dns.example.net/other', allowed: false },
  {
    case: 'anything on a server that is named',
    address: 'https://help.example.com/api/v1/form',
    allowed: true,
  },
  { case: 'another server', address: 'https://example.org/hook', allowed: false },
  {
    case: 'a server whose name begins alike',
    address: 'https://help.example.com.example.org/',
    allowed: false,
  },
  { case: 'another port', address: 'https://help.example.com:8443/', allowed: false },
  { case: 'another scheme', address: 'http://help.example.com/', allowed: false },
])('$case: $allowed', ({ address, allowed }) => {
  expect(mayConnect(policy, address, page)).toBe(allowed);
});

test.each([
  { case: 'no policy', policy: undefined, allowed: true },
  { case: 'one that is silent about it', policy: "script-src 'self'", allowed: true },
  { case: 'one that forbids what it does not name', policy: "default-src 'none'", allowed: false },
])('$case: $allowed', ({ policy: other, allowed }) => {
  expect(mayConnect(other, 'https://example.org/', page)).toBe(allowed);
});

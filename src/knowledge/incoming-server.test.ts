import { expect, test } from 'vitest';
import { takesMailFor } from './incoming-server.ts';

test.each([
  { host: 'mx.example.net', takes: true },
  { host: 'example.net', takes: true },
  { host: 'in.mail.example.net.', takes: true },
  { host: 'mx1.mailfilter.example.org', takes: true },
  { host: 'example-net.mail.protection.outlook.com', takes: true },
  { host: 'smtp.example.org', takes: false },
  { host: 'relay.example.org', takes: false },
  { host: 'notexample.net', takes: false },
  { host: 'localhost', takes: false },
  { host: undefined, takes: false },
])('$host takes mail for lee@example.net: $takes', ({ host, takes }) => {
  expect(takesMailFor(host, 'lee@example.net')).toBe(takes);
});

test('a server of the domain above it does', () => {
  expect(takesMailFor('mail.example.net', 'lee@sales.example.net')).toBe(true);
  expect(takesMailFor('smtp.example.org', undefined)).toBe(false);
});

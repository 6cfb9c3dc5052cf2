import { expect, test } from 'vitest';
import { factOf } from './facts.ts';
import type { Provider } from './provider.ts';

const bare: Provider = {
  id: 'bare',
  name: 'Bare Mail',
  summary: 'Nothing known',
  account: [],
  requires: [],
  hosts: [],
  mx: [],
  limits: {},
  servers: {},
  notes: [],
};
const full: Provider = {
  ...bare,
  contact: { email: 'help@example.com', form: 'https://example.com/help', note: 'By mail' },
  mx: [
    { host: 'mx.a.example.com', cluster: 'A', source: 'article' },
    { host: 'mx.example.com', source: 'article' },
  ],
  limits: { connections: { value: '5', note: 'At once', source: 'article' } },
  servers: { imap: { value: 'imap.example.com', source: 'expert' } },
};

test.each([
  { name: 'provider.name', value: 'Bare Mail' },
  { name: 'contact', value: 'help@example.com' },
  { name: 'provider.contact', value: 'help@example.com' },
  { name: 'mx', value: 'mx.a.example.com (cluster A), mx.example.com' },
  { name: 'provider.mx', value: 'mx.a.example.com (cluster A), mx.example.com' },
  { name: 'limit.connections', value: '5' },
  { name: 'server.imap', value: 'imap.example.com' },
  { name: 'limit.message-size', value: undefined },
  { name: 'server.smtp', value: undefined },
  { name: 'limit.constructor', value: undefined },
  { name: 'recipient', value: undefined },
])('$name: $value', ({ name, value }) => {
  expect(factOf(full, name)?.value).toBe(value);
});

test('a fact comes with its note', () => {
  expect(factOf(full, 'limit.connections')?.note).toBe('At once');
});

test.each(['contact', 'mx', 'limit.connections', 'server.imap'])(
  'what is not known is absent: %s',
  (name) => {
    expect(factOf(bare, name)).toBeUndefined();
  },
);

test.each([
  {
    case: 'a form before a note',
    contact: { form: 'https://example.com/help', note: 'By mail' },
    value: 'https://example.com/help',
  },
  { case: 'a note alone', contact: { note: 'Ask the reseller' }, value: 'Ask the reseller' },
  { case: 'nothing', contact: {}, value: undefined },
])('contact: $case', ({ contact, value }) => {
  expect(factOf({ ...bare, contact }, 'contact')?.value).toBe(value);
});

import { expect, test } from 'vitest';
import { fill, placeholdersIn } from './placeholders.ts';

test.each([
  { text: 'Write to {provider.contact} about {recipient}.', names: ['provider.contact', 'recipient'] },
  {
    text: '{limit.recipients-per-message}{server.imap}',
    names: ['limit.recipients-per-message', 'server.imap'],
  },
  { text: '{time} and {time}', names: ['time', 'time'] },
  { text: 'No braces', names: [] },
  { text: '{} { time } {Time} {1} {{}', names: ['', ' time ', 'Time', '1', ''] },
])('names in "$text"', ({ text, names }) => {
  expect(placeholdersIn(text)).toEqual(names);
});

test('each name gets its value, once', () => {
  const values = new Map([
    ['sender', '{recipient}'],
    ['recipient', '$& $1'],
  ]);
  expect(fill('{sender} to {recipient}, {gone}', (name) => values.get(name) ?? 'not stated')).toBe(
    '{recipient} to $& $1, not stated',
  );
});

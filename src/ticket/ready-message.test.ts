import { describe, expect, test } from 'vitest';
import { readContent } from '../authoring/read-content.ts';
import { messageWith, unknownIn } from './ready-message.ts';

const known: Readonly<Record<string, string>> = { sender: 'pat@example.com', 'provider.name': 'OpenSRS' };
const facts = { valueFor: (name: string) => known[name], gapFor: (name: string) => `[${name}]` };
const nothing = { valueFor: () => undefined, gapFor: (name: string) => `[${name}]` };

test.each([
  {
    case: 'a line of a fact that nobody knows goes',
    body: 'From: {sender}\nTo: {recipient}\nThank you',
    filled: 'From: pat@example.com\nThank you',
  },
  {
    case: 'with all lines of a part, its space goes too',
    body: 'Hello,\n\nTo: {recipient}\nCode: {error-code}\n\nThank you',
    filled: 'Hello,\n\nThank you',
  },
  {
    case: 'a fact in the label of a line',
    body: 'Allowed at {provider.name}: {limit.connections}\nQuota at {limit.x}: {sender}',
    filled: 'Quota at [limit.x]: pat@example.com',
  },
  {
    case: 'a sentence keeps its place for the fact',
    body: '{provider.name} refuses {recipient}: why?',
    filled: 'OpenSRS refuses [recipient]: why?',
  },
  {
    case: 'a line without facts',
    body: 'Could you check: all of it?',
    filled: 'Could you check: all of it?',
  },
])('$case', ({ body, filled }) => {
  expect(messageWith({ subject: '', body }, facts).body).toBe(filled);
});

test.each([
  { subject: 'Mail from {sender}', filled: 'Mail from pat@example.com' },
  { subject: 'Mailbox {recipient} is full', filled: 'Mailbox [recipient] is full' },
  { subject: 'Your mailbox is full: {recipient}', filled: 'Your mailbox is full' },
  { subject: 'A loop: {sender}', filled: 'A loop: pat@example.com' },
])('the subject "$subject"', ({ subject, filled }) => {
  expect(messageWith({ subject, body: '' }, facts).subject).toBe(filled);
});

test('what nobody knows is asked for, once', () => {
  const message = { subject: 'Mail to {recipient}', body: 'From: {sender}\nTo: {recipient}\nAt: {time}' };
  expect(unknownIn(message, facts)).toEqual(['recipient', 'time']);
});

const messages = [...readContent('flows').flows.values()].flatMap(({ id, outcomes }) =>
  Object.entries(outcomes).flatMap(([name, outcome]) =>
    outcome.kind === 'other-party' ? [{ name: `${id}/${name}`, message: outcome.message }] : [],
  ),
);

describe('messages of the flows, of which nothing is known', () => {
  test.each(messages)('$name', ({ message }) => {
    const { subject, body } = messageWith(message, nothing);
    expect(`${subject}\n${body}`).not.toMatch(/[{}]|\n{3}|^\n/);
    // Beside the provider's name, a fact has a line of its own: else a gap would stand in the middle of a message.
    expect(body.replaceAll('[provider.name]', '')).not.toContain('[');
    expect(body.split('\n').length).toBeGreaterThan(4);
  });
});

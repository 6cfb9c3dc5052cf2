import { expect, test } from 'vitest';
import { parseMarkdown } from '../flow/markdown.ts';
import type { Outcome } from '../flow/schema.ts';
import { customerReply } from './customer-reply.ts';
import { ticket } from './test-ticket.ts';

const after = {
  agent: parseMarkdown('Queue retries.'),
  customer: parseMarkdown(
    'Wait for **{recipient}**.\n\n1. Look into the inbox.\n2. Read [this page](https://example.com/x).\n   - and `this`\n\nThen write.',
  ),
};
const title = { agent: '4.4.7', customer: 'Your message waits' };
const fill = (text: string) => text.replaceAll('{recipient}', 'lee@example.net');
const facts = { valueFor: () => undefined, gapFor: (name: string) => `[${name}]` };
const line = '----------';
const from = { name: 'Kim', desk: 'Example Helpdesk' };

test('what was found and what happens next, in the words for customers', () => {
  const outcome: Outcome = {
    kind: 'wait',
    title,
    after,
    until: 'Until tomorrow.',
    watch: { agent: 'Queue', customer: 'The inbox.' },
    comeBack: 'If nothing comes.',
  };
  expect(customerReply({ ticket, outcome, fill, facts, from })).toEqual({
    subject: 'About your mail problem: I cannot send',
    body: [
      'Hello,',
      '',
      'we have looked into the problem you told us about: I cannot send',
      '',
      'It is about this message:',
      'From: pat@example.com',
      'To: lee@example.net, kim@example.net',
      'Date: 2026-03-14 09:30 +01:00 (Europe/Berlin), 2026-03-14 08:30 UTC',
      'Code: 550 5.7.1',
      '',
      'This is what we found:',
      'Your message waits',
      '',
      'This is what happens next:',
      'Wait for lee@example.net.',
      '',
      '1. Look into the inbox.',
      '2. Read this page (https://example.com/x).',
      '   - and this',
      '',
      'Then write.',
      '',
      'How long: Until tomorrow.',
      'Watch for: The inbox.',
      'When to write to us again: If nothing comes.',
      '',
      'If anything is not as described here, answer this message.',
      '',
      'Kind regards',
      'Kim',
      'Example Helpdesk',
      '',
    ].join('\n'),
  });
});

test.each([
  { party: 'sender-admin', says: "for whoever manages the sender's mail" },
  { party: 'recipient-admin', says: "for whoever manages the recipient's mail" },
  { party: 'recipient', says: 'for the recipient' },
] as const)('the text for somebody else stands at the end, and for whom: $party', ({ party, says }) => {
  const message = { subject: 's', body: 'Hello,\n\nTo: {recipient}\nCode: {error-code}\n\nThank you' };
  const outcome: Outcome = { kind: 'other-party', title, after, party, message };
  const valueFor = (name: string) => (name === 'recipient' ? 'lee@example.net' : undefined);
  const { body } = customerReply({ ticket, outcome, fill, facts: { ...facts, valueFor }, from });
  expect(body).toContain(says);
  expect(body.split(`${line}\n`)).toEqual([
    expect.stringContaining('Kind regards\nKim\nExample Helpdesk\n'),
    '\nHello,\n\nTo: lee@example.net\n\nThank you\n\n',
    '',
  ]);
});

test('words of its own for the reply stand in the place of those of the page, and the desk passes the case on', () => {
  const next = parseMarkdown('Use the phone.');
  const outcome: Outcome = { kind: 'escalate', title, after, reply: { found: 'A list names it.', next } };
  const { body } = customerReply({ ticket, outcome, fill, facts, from });
  expect(body).toContain(
    'This is what we found:\nA list names it.\n\nThis is what happens next:\nWe pass this on',
  );
  expect(body).toContain('Use the phone.');
  expect(body).not.toContain('Look into the inbox');
});

test('while the checks go on, what is still needed is asked for', () => {
  const details = [
    { id: 'sender', label: 'From', needed: true },
    { id: 'time', label: 'Date', needed: false },
  ];
  const { body } = customerReply({
    ticket: { ...ticket, details },
    outcome: undefined,
    fill,
    facts,
    from: {},
  });
  expect(body).toContain('To go on, we need this from you:\n- From\n\n');
  expect(body.endsWith('Kind regards\n')).toBe(true);
  expect(
    customerReply({ ticket: { ...ticket, details: [] }, outcome: undefined, fill, facts, from: {} }).body,
  ).not.toContain('we need');
});

test('a problem of several lines stays in one line of the subject, and none is your mail', () => {
  const subject = (problem: string) =>
    customerReply({ ticket: { ...ticket, problem }, outcome: undefined, fill, facts, from }).subject;
  expect(subject('a\r\nBcc: b')).toBe('About your mail problem: a Bcc: b');
  expect(subject(' ')).toBe('About your mail problem: your mail');
});

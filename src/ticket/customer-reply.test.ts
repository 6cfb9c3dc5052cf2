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
  expect(customerReply({ ticket, outcome, fill, from })).toEqual({
    subject: 'About your mail problem: I cannot send',
    body: [
      'Hello,',
      '',
      'we have looked into the problem you told us about: I cannot send',
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
      'When to come back: If nothing comes.',
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
  { party: 'sender-admin', says: "Whoever manages the sender's mail" },
  { party: 'recipient-admin', says: "Whoever manages the recipient's mail" },
  { party: 'recipient', says: 'The recipient has to' },
] as const)('who must act is said: $party', ({ party, says }) => {
  const outcome: Outcome = { kind: 'other-party', title, after, party, message: { subject: 's', body: 'b' } };
  expect(customerReply({ ticket, outcome, fill, from }).body).toContain(says);
});

test('while the checks go on, what is still needed is asked for', () => {
  const details = [
    { id: 'sender', label: 'From', needed: true },
    { id: 'time', label: 'Date', needed: false },
  ];
  const { body } = customerReply({ ticket: { ...ticket, details }, outcome: undefined, fill, from: {} });
  expect(body).toContain('To go on, we need this from you:\n- From\n\n');
  expect(body.endsWith('Kind regards\n')).toBe(true);
  expect(
    customerReply({ ticket: { ...ticket, details: [] }, outcome: undefined, fill, from: {} }).body,
  ).not.toContain('we need');
});

test('a problem of several lines stays in one line of the subject, and none is your mail', () => {
  const subject = (problem: string) =>
    customerReply({ ticket: { ...ticket, problem }, outcome: undefined, fill, from }).subject;
  expect(subject('a\r\nBcc: b')).toBe('About your mail problem: a Bcc: b');
  expect(subject(' ')).toBe('About your mail problem: your mail');
});

import { expect, test } from 'vitest';
import { plainText, plainTextWithEvidence } from './plain-text.ts';
import { hostileTexts, ticket, ticketWith } from './test-ticket.ts';

test('the whole text of a realistic case', () => {
  expect(plainText(ticket)).toBe(`[550 5.7.1] Support can lift the suspension: lee@example.net

Problem: I cannot send
Outcome: To support: Support can lift the suspension
Provider: Exact Hosting
Account: example-hosting
From: pat@example.com
To: lee@example.net, kim@example.net
Date: 2026-03-14 09:30 +01:00 (Europe/Berlin), 2026-03-14 08:30 UTC
Code: 550 5.7.1
Error text:
  550-5.7.1 <pat@example.com>: Sender refused
  550 5.7.1 See https://example.net/?a=1&b=2
Mail program: Not stated
Checks done:
  1. Does the message go out from webmail? No, webmail refuses it too (customer, 2026-03-14 08:31 UTC) Note: Tried twice, with and without the attachment
  2. What does the error say? Spam or virus (read from the evidence, 2026-03-14 08:32 UTC)
Checks left:
  1. Is sending enabled for the mailbox? (left for support)
  2. Was the quota reached? (not known)
Notes:
  1. Pat calls back at noon (agent Sam, 2026-03-14 08:40 UTC)
Evidence:
  1. bounce.eml (2026-03-14 08:30 UTC)
Support also asks for:
  1. A copy of the refused message
Flow: smtp-reject 1a2b3c4d
Case: 0b9d6c1e
`);
});

test('an unfinished case says what is missing, and leaves out what there never was', () => {
  const { outcome: _, ...open } = ticket;
  const text = plainText({
    ...open,
    checksDone: [],
    checksLeft: [{ question: 'Is it on?', reason: 'not-asked' }],
    notes: [],
    evidence: [],
    evidenceWanted: [],
  });
  expect(text.split('\n').slice(2, 4)).toEqual(['Problem: I cannot send', 'Outcome: Not finished yet']);
  expect(text).toContain('\nChecks done: None\nChecks left:\n  1. Is it on? (not asked yet)\nFlow: ');
});

test('before any check, that there are none is said once', () => {
  const text = plainText({ ...ticket, checksDone: [], checksLeft: [] });
  expect(text.split('\n').filter((line) => line.startsWith('Checks'))).toEqual(['Checks: None']);
});

test('what else failed in the bounce: for whom, why, the code, and what is only late', () => {
  const alsoFailed = [
    { recipient: 'ann@example.net', code: '550 5.1.1', reason: 'Address unknown', action: 'failed' as const },
    { recipient: 'bob@example.org', reason: 'Server unreachable', action: 'delayed' as const },
    { reason: 'No reason is stated', action: 'failed' as const },
  ];
  expect(plainText({ ...ticket, alsoFailed })).toContain(`
Also in this bounce:
  1. ann@example.net: Address unknown (550 5.1.1)
  2. bob@example.org: Server unreachable (still being tried)
  3. No reason is stated
Checks done:`);
});

test.each(hostileTexts)('no line of what was typed passes for a line of the ticket: $case', ({ text }) => {
  const labels = plainText({ ...ticketWith(text), subject: 'Subject' })
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== '' && !line.startsWith('  '))
    .map((line) => line.split(':')[0]);
  expect(labels).toEqual([
    'Subject',
    'Problem',
    'Outcome',
    'Provider',
    'Account',
    'Error text',
    'Also in this bounce',
    'Checks done',
    'Checks left',
    'Notes',
    'Evidence',
    'Support also asks for',
    'Flow',
    'Case',
  ]);
});

test.each(hostileTexts)('nothing of an error text is lost: $case', ({ text }) => {
  const lines = plainText(ticketWith(text)).split('\n');
  const [first = '', ...more] = text.split(/\r?\n/);
  if (more.length === 0) expect(lines).toContain(`Error text: ${first}`);
  else expect(lines).toEqual(expect.arrayContaining([first, ...more].map((line) => `  ${line}`)));
});

test('with evidence, everything that was pasted stands below the ticket', () => {
  expect(plainTextWithEvidence(ticket)).toBe(
    `${plainText(ticket)}\nbounce.eml:\n  To: lee@example.net\n  \n  550 5.7.1\n`,
  );
});

import type { Ticket } from './ticket.ts';

/** A finished case, as a helpdesk would send it. */
export const ticket: Ticket = {
  case: '0b9d6c1e',
  subject: '[550 5.7.1] Support can lift the suspension: lee@example.net',
  problem: 'I cannot send',
  flow: { id: 'smtp-reject', version: '1a2b3c4d', title: 'Refused at once' },
  provider: { id: 'exacthosting', name: 'Exact Hosting', contact: 'help@exacthosting.com' },
  outcome: { kind: 'escalate', title: 'Support can lift the suspension' },
  details: [
    { id: 'account-name', label: 'Account', needed: true, value: 'example-hosting' },
    { id: 'sender', label: 'From', needed: true, value: 'pat@example.com' },
    { id: 'recipient', label: 'To', needed: true, value: 'lee@example.net, kim@example.net' },
    { id: 'time', label: 'Date', needed: true, value: '2026-03-14T09:30:00+01:00[Europe/Berlin]' },
    { id: 'error-code', label: 'Code', needed: false, value: '550 5.7.1' },
    {
      id: 'error-text',
      label: 'Error text',
      needed: false,
      value: '550-5.7.1 <pat@example.com>: Sender refused\n550 5.7.1 See https://example.net/?a=1&b=2',
    },
    { id: 'client', label: 'Mail program', needed: false },
  ],
  checksDone: [
    {
      question: 'Does the message go out from webmail?',
      answer: 'No, webmail refuses it too',
      by: 'customer',
      at: '2026-03-14T08:31:00.000Z',
      note: 'Tried twice,\nwith and without the attachment',
    },
    {
      question: 'What does the error say?',
      answer: 'Spam or virus',
      by: 'agent',
      at: '2026-03-14T08:32:00.000Z',
      readFrom: 'evidence',
    },
  ],
  checksLeft: [
    { question: 'Is sending enabled for the mailbox?', reason: 'support-only' },
    { question: 'Was the quota reached?', reason: 'not-known' },
  ],
  notes: [{ text: 'Pat calls back at noon', by: 'agent', agent: 'Sam', at: '2026-03-14T08:40:00.000Z' }],
  evidence: [
    { name: 'bounce.eml', at: '2026-03-14T08:30:00.000Z', text: 'To: lee@example.net\n\n550 5.7.1' },
  ],
  evidenceWanted: [{ label: 'A copy of the refused message', how: 'Save it as a file.' }],
};

/** What people paste, and what breaks formats. */
export const hostileTexts = [
  { case: 'an address in angle brackets', text: '550 5.1.1 <lee@example.net>: unknown' },
  { case: 'an ampersand, a hash, a percent and a plus', text: 'a&b=c #1 100% %0D%0A 1+1 ?x' },
  { case: 'quotes and backslashes', text: String.raw`"it's" \n \\ “said”` },
  { case: 'a tab', text: 'one\ttwo' },
  { case: 'line breaks of a letter', text: 'one\r\ntwo\r\n\r\nthree' },
  { case: 'line breaks of a program', text: 'one\ntwo\n\nthree' },
  { case: 'a header', text: 'Hello\r\nBcc: eve@example.org\r\n\r\nbody' },
  { case: 'an encoded word', text: '=?utf-8?Q?not_mine?=' },
  { case: 'an emoji', text: 'Hello 👩‍👩‍👧 🏳️‍🌈' },
  { case: 'Cyrillic', text: 'Почта не отправляется' },
  { case: 'Japanese', text: 'メールが送信できません' },
  { case: 'an order of letters turned round', text: 'abc \u202Egnp.exe\u202C def' },
  {
    case: 'Markdown',
    text: '# Title\n- item\n1. one\n> quote\n```\ncode\n````\n[x](javascript:y) ![i](j) <b>b</b>\n---',
  },
  { case: 'a list', text: '- one' },
  { case: 'a numbered list', text: '12) one' },
  { case: 'an end of a boundary', text: '--mail-triage-0b9d6c1e--\r\n' },
  { case: 'a single dot on a line', text: 'one\r\n.\r\ntwo' },
  { case: 'ten thousand letters', text: 'ä'.repeat(10_000) },
  { case: 'nothing', text: '' },
] as const;

/** The ticket with one text wherever a person can write or paste something. */
export function ticketWith(text: string): Ticket {
  const at = '2026-03-14T08:30:00.000Z';
  const agent = text === '' ? {} : { agent: text };
  return {
    ...ticket,
    subject: text,
    details: [
      { id: 'account-name', label: 'Account', needed: true, value: text },
      { id: 'error-text', label: 'Error text', needed: true, value: text },
    ],
    checksDone: [{ question: 'Asked?', answer: 'Yes', by: 'agent', ...agent, at, note: text }],
    notes: [{ text, by: 'agent', ...agent, at }],
    evidence: [{ name: text, at, text }],
    alsoFailed: [{ recipient: text, code: text, reason: text, action: 'failed' }],
  };
}

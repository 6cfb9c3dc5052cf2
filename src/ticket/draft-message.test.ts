import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { draftMessage } from './draft-message.ts';
import { json } from './json.ts';
import { plainText } from './plain-text.ts';
import { hostileTexts, ticket, ticketWith } from './test-ticket.ts';
import type { Ticket } from './ticket.ts';

async function parsed(of: Ticket) {
  const { headers, subject, to, text, attachments } = await PostalMime.parse(draftMessage(of), {
    attachmentEncoding: 'utf8',
  });
  return {
    headers: headers.map(({ key }) => key),
    unsent: headers.find(({ key }) => key === 'x-unsent')?.value,
    subject,
    to: to?.map(({ address }) => address),
    text: unix(text),
    files: attachments.map(({ filename, mimeType, content }) => ({
      filename,
      mimeType,
      content: unix(typeof content === 'string' ? content : ''),
    })),
  };
}

const unix = (text = '') => text.replaceAll(/\r\n|\r/g, '\n').replace(/\n+$/, '');

test('a draft for support, with the ticket for machines and the evidence beside it', async () => {
  expect(await parsed(ticket)).toEqual({
    headers: ['to', 'subject', 'x-unsent', 'mime-version', 'content-type'],
    unsent: '1',
    subject: ticket.subject,
    to: ['help@exacthosting.com'],
    text: unix(plainText(ticket)),
    files: [
      { filename: 'ticket.json', mimeType: 'application/json', content: unix(json(ticket)) },
      {
        filename: 'evidence-1-bounce.eml.txt',
        mimeType: 'text/plain',
        content: 'To: lee@example.net\n\n550 5.7.1',
      },
    ],
  });
});

test('it can go to another address', async () => {
  const { to } = await PostalMime.parse(draftMessage(ticket, 'desk@example.com'));
  expect(to?.map(({ address }) => address)).toEqual(['desk@example.com']);
  expect(draftMessage(ticket, 'desk@example.com\r\nBcc: eve@example.org')).not.toContain('\r\nBcc');
});

test('without an address of support it is addressed to nobody', async () => {
  const draft = await parsed({
    ...ticket,
    provider: { id: 'other', name: 'Another', contact: 'Ask the reseller' },
  });
  expect(draft.headers).not.toContain('to');
});

test('without the content of evidence only the ticket is attached', async () => {
  const draft = await parsed({
    ...ticket,
    evidence: [{ name: 'bounce.eml', at: '2026-03-14T08:30:00.000Z' }],
  });
  expect(draft.files.map(({ filename }) => filename)).toEqual(['ticket.json']);
});

test.each(hostileTexts)(
  'body and files come back as they were, and no header is added: $case',
  async ({ text }) => {
    const hostile = ticketWith(text);
    const draft = await parsed(hostile);
    expect(draft.headers).toEqual(['to', 'subject', 'x-unsent', 'mime-version', 'content-type']);
    expect((draft.subject ?? '').trim()).toBe(text.replaceAll(/[\r\n\t]+/g, ' ').trim());
    expect(draft.text).toBe(unix(plainText(hostile)));
    expect(draft.files.map(({ content }) => content)).toEqual([unix(json(hostile)), unix(text)]);
    expect(draft.files.map(({ filename }) => filename)).toEqual([
      'ticket.json',
      expect.stringMatching(/^evidence-1(-[A-Za-z0-9._-]{1,40})?\.txt$/),
    ]);
  },
);

test.each([
  ...hostileTexts,
  { case: 'a long subject in ASCII', text: 'word '.repeat(40) },
  { case: 'a long subject in one word', text: 'a'.repeat(300) },
  { case: 'a long subject of letters of four bytes', text: '😀'.repeat(119) },
])('only ASCII and short lines, which every mail server passes on: $case', ({ text }) => {
  const lines = draftMessage(ticketWith(text)).split('\r\n');
  expect(lines.filter((line) => !/^[ -~]*$/.test(line))).toEqual([]);
  expect(lines.filter((line) => line.length > 998)).toEqual([]);
  expect(lines.filter((line) => line.includes('=?') && line.length > 'Subject: '.length + 76)).toEqual([]);
});

test.each([
  { case: 'long, in ASCII', subject: `[550 5.7.1] ${'word '.repeat(40)}end` },
  { case: 'long, in one word', subject: 'a'.repeat(300) },
  { case: 'long, with letters of four bytes', subject: `${'😀'.repeat(50)} ${'é'.repeat(50)}` },
  { case: 'like an encoded word', subject: '=?utf-8?Q?not_mine?= at all' },
])('a subject comes back as it was: $case', async ({ subject }) => {
  expect((await parsed({ ...ticket, subject })).subject).toBe(subject);
});

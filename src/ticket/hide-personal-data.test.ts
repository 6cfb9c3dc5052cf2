import { expect, test } from 'vitest';
import { draftMessage } from './draft-message.ts';
import { hidePersonalData, maskAddresses } from './hide-personal-data.ts';
import { json } from './json.ts';
import { mailto } from './mailto.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import { ticket, ticketWith } from './test-ticket.ts';
import type { Ticket } from './ticket.ts';

test.each([
  { case: 'an address', text: 'pat@example.com', masked: 'p***@example.com' },
  {
    case: 'several',
    text: 'pat@example.com, Lee <lee.ng@example.net>;',
    masked: 'p***@example.com, Lee <l***@example.net>;',
  },
  {
    case: 'a reply',
    text: '550 5.1.1 <pat@example.com>: unknown',
    masked: '550 5.1.1 <p***@example.com>: unknown',
  },
  { case: 'a tag', text: 'pat+shop@example.com', masked: 'p***@example.com' },
  {
    case: 'an address in an address',
    text: 'bounces+pat=example.com@lists.example.org',
    masked: 'b***@lists.example.org',
  },
  { case: 'rare letters', text: "o'neil/sales!x@example.com", masked: 'o***@example.com' },
  { case: 'quotes', text: '"pat lee"@example.com', masked: '***@example.com' },
  { case: 'an IP address for a domain', text: 'pat@[192.0.2.1]', masked: 'p***@[192.0.2.1]' },
  {
    case: 'letters of other scripts',
    text: 'почта@пример.рф 山田@例え.jp',
    masked: 'п***@пример.рф 山***@例え.jp',
  },
  { case: 'one letter', text: 'a@example.com', masked: 'a***@example.com' },
  { case: 'a link', text: 'mailto:pat@example.com?subject=x', masked: 'mailto:p***@example.com?subject=x' },
  { case: 'what is masked already', text: 'p***@example.com', masked: 'p***@example.com' },
  { case: 'no address', text: 'at 5@, @home, 550 5.1.1 #1 a@ b', masked: 'at 5@, @home, 550 5.1.1 #1 a@ b' },
])('$case', ({ text, masked }) => {
  expect(maskAddresses(text)).toBe(masked);
});

const said = 'Said pat.lee@example.com';
const everywhere: Ticket = {
  ...ticketWith(said),
  problem: said,
  checksDone: [{ question: said, answer: said, by: 'agent', at: '2026-03-14T08:30:00.000Z', note: said }],
  checksLeft: [{ question: said, reason: 'not-known' }],
};

test.each([
  { format: 'text', written: plainText },
  { format: 'Markdown', written: markdown },
  { format: 'data', written: json },
  { format: 'mail', written: (of: Ticket) => decodeURIComponent(mailto(of) ?? '') },
  { format: 'draft', written: decodedParts },
])('in $format there is no name of an address left, wherever it stood', ({ written }) => {
  expect(written(everywhere)).toContain('pat.lee');
  expect(written(hidePersonalData(everywhere))).toContain('example.com');
  expect(written(hidePersonalData(everywhere))).not.toContain('pat.lee');
});

test('the content of evidence is left out, its name and time stay', () => {
  expect(hidePersonalData(ticket).evidence).toEqual([{ name: 'bounce.eml', at: '2026-03-14T08:30:00.000Z' }]);
});

test('an agent is an agent, without the name', () => {
  const named = { ...ticketWith('x'), notes: ticket.notes };
  expect(JSON.stringify(named)).toContain('"agent":');
  expect(JSON.stringify(hidePersonalData(named))).not.toContain('"agent":');
});

test('the contact of the provider is nobody private', () => {
  expect(hidePersonalData(ticket).provider).toEqual(ticket.provider);
});

test('a message ID names no person and stays, so that support can search for it', () => {
  const details = [{ id: 'message-id', label: 'Message ID', value: '1234@mail.example.com', needed: false }];
  expect(hidePersonalData({ ...ticket, details }).details).toEqual(details);
});

test('a long text without an address stays as it is', () => {
  const text = 'a'.repeat(200_000);
  expect(maskAddresses(text)).toBe(text);
});

function decodedParts(of: Ticket): string {
  const draft = draftMessage(of);
  const lines = draft
    .split('\r\n\r\n')
    .slice(1)
    .map((part) => part.split('\r\n--')[0] ?? '');
  return [draft, ...lines.map((part) => Buffer.from(part, 'base64').toString('utf8'))].join('\n');
}

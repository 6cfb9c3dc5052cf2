import { expect, test } from 'vitest';
import { addressIn, longestMailto, mailto, mailtoFor } from './mailto.ts';
import { plainText } from './plain-text.ts';
import { hostileTexts, ticket } from './test-ticket.ts';

/** Reads an address as RFC 6068 says: no plus for a space, so not as a form is read. */
function parsed(url = '') {
  const { protocol, pathname, search } = new URL(url);
  const fields = search
    .slice(1)
    .split('&')
    .map((field) => field.split('=').map(decodeURIComponent));
  return { protocol, to: decodeURIComponent(pathname), fields };
}

test('a ticket goes to the support of its provider, with line breaks as mail has them', () => {
  expect(parsed(mailto({ ...ticket, evidenceWanted: [] }))).toEqual({
    protocol: 'mailto:',
    to: 'help@exacthosting.com',
    fields: [
      ['subject', ticket.subject],
      ['body', plainText({ ...ticket, evidenceWanted: [] }).replaceAll('\n', '\r\n')],
    ],
  });
});

const short = hostileTexts.filter(({ text }) => text.length < 1000);

test.each(short)('a subject and a body come back as they were: $case', ({ text }) => {
  const { to, fields } = parsed(mailtoFor({ to: 'help@example.com', subject: text, body: text }));
  expect(to).toBe('help@example.com');
  expect(fields).toEqual([
    ['subject', text],
    ['body', text.replaceAll(/\r?\n/g, '\r\n')],
  ]);
});

test('no character outside ASCII, no bare space and no fragment is left in the address', () => {
  for (const { text } of short) {
    expect(mailtoFor({ to: 'help@example.com', subject: text, body: text })).toMatch(/^[!-~]+$/);
    expect(mailtoFor({ to: 'help@example.com', subject: text, body: text })).not.toContain('#');
  }
});

test('an address cannot add a field', () => {
  expect(mailtoFor({ to: 'a@example.com?bcc=eve@example.org&x', subject: 's', body: 'b' })).toBe(
    'mailto:a@example.com%3Fbcc%3Deve@example.org%26x?subject=s&body=b',
  );
});

test('half of a letter does not fail', () => {
  expect(mailtoFor({ to: '', subject: 'cut \uD83D', body: '' })).toBe(
    'mailto:?subject=cut%20%EF%BF%BD&body=',
  );
});

test('the length counts as it is encoded, and nothing is cut', () => {
  const address = 'mailto:?subject=s&body=';
  const room = longestMailto - address.length;
  expect(mailtoFor({ to: '', subject: 's', body: 'a'.repeat(room) })).toHaveLength(longestMailto);
  expect(mailtoFor({ to: '', subject: 's', body: 'a'.repeat(room + 1) })).toBeUndefined();
  expect(mailtoFor({ to: '', subject: 's', body: 'Ж'.repeat(room / 2) })).toBeUndefined();
});

test.each([
  { case: 'an address', contact: 'help@example.com', address: 'help@example.com' },
  { case: 'a web form', contact: 'https://user@example.com/form', address: '' },
  { case: 'a sentence', contact: 'Ask help@example.com for it', address: '' },
  { case: 'nothing', contact: undefined, address: '' },
])('of a contact that is $case', ({ contact, address }) => {
  expect(addressIn(contact)).toBe(address);
});

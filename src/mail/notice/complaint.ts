import { fieldOf, type HeaderField } from '../header-fields.ts';

/** What tells a complaint that has no machine-readable part (RFC 5965 §2 gives it one). */
export function complaintMark(fields: readonly HeaderField[], words: string): string | undefined {
  // Apple Mail unsubscribes for its user: what RFC 5965 §7.3 calls feedback, not an answer to the message.
  if (fieldOf(fields, 'x-apple-unsubscribe') !== undefined) return 'X-Apple-Unsubscribe';
  return complaintWords.find((text) => words.includes(text));
}

const complaintWords = [
  'this is an email abuse report for an email message',
  'this is an e-mail abuse report',
  'complaint about message from ',
  'email feedback report for ip',
];

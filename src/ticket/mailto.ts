import { plainText } from './plain-text.ts';
import type { Ticket } from './ticket.ts';

/** Longer addresses are cut without a word by common desktop mail programs. */
export const longestMailto = 1900;

/** RFC 6068; absent when the ticket is too long for it. */
export function mailto(ticket: Ticket): string | undefined {
  return mailtoFor({
    to: addressIn(ticket.provider.contact),
    subject: ticket.subject,
    body: plainText(ticket),
  });
}

export function mailtoFor({
  to,
  subject,
  body,
}: {
  to: string;
  subject: string;
  body: string;
}): string | undefined {
  const lines = body.replaceAll(/\r\n|\r|\n/g, '\r\n');
  const query = `subject=${encoded(subject)}&body=${encoded(lines)}`;
  const url = `mailto:${encoded(to).replaceAll('%40', '@')}?${query}`;
  return url.length > longestMailto ? undefined : url;
}

/** Half of a letter, as cutting a text leaves it, cannot be encoded: it becomes U+FFFD. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

/** The contact, where it is a mail address and not a web form. */
export function addressIn(contact: string | undefined): string {
  return contact !== undefined && /^[^\s@:/]+@[^\s@:/]+$/.test(contact) ? contact : '';
}

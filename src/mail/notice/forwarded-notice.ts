import type { HeaderField } from '../header-fields.ts';
import { mailSystemOf } from './mail-systems.ts';
import { isFromMailSystem } from './notice-mark.ts';
import { quotedHeaders } from './quoted-header.ts';

/** A notice within a text: its own header, and what it says. */
export interface ForwardedNotice {
  readonly fields: readonly HeaderField[];
  readonly said: string;
}

/** The notice that somebody forwards or quotes; what they wrote above it is no part of it. */
export function forwardedNotice(text: string): ForwardedNotice | undefined {
  const header = quotedHeaders(text).find(({ fields }) => isFromMailSystem(fields));
  if (!header) return undefined;
  // A notice that gives a message back which a mail system wrote is read as it is.
  const before = text.slice(0, header.start).replace(/\s+/g, ' ').toLowerCase();
  if (mailSystemOf('', before)) return undefined;
  return { fields: header.fields, said: text.slice(header.end) };
}

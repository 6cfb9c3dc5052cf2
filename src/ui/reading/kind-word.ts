import type { Reading } from '../../mail/reading.ts';
import { m } from '../../messages/compiled/messages.js';

/** What a text is, in a word or two. */
export function kindWord({ kind, failures }: Reading): string {
  if (kind === 'bounce')
    return failures.every(({ action }) => action === 'delayed') ? m.kind_delayed() : m.kind_bounce();
  const words = {
    complaint: m.kind_complaint,
    'auto-reply': m.kind_auto_reply,
    delivered: m.kind_delivered,
    message: m.kind_message,
    headers: m.kind_headers,
    'error-text': m.kind_error_text,
    unrecognised: m.kind_unrecognised,
  };
  return words[kind]();
}

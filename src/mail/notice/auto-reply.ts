import type { HeaderField } from '../header-fields.ts';
import { isNullPath } from './notice-mark.ts';

/** RFC 3834 §5, and what systems wrote before it. */
export function autoReplyMark(fields: readonly HeaderField[], words: string): string | undefined {
  for (const { name, body } of fields) {
    const value = body.toLowerCase();
    if (name === 'auto-submitted' && (value.startsWith('auto-replied') || value.startsWith('auto-generated')))
      return body;
    if (
      /^x-(?:auto-?reply|autorespond|autoreply-from|auto-response-suppress-reply|mail-autoreply)/.test(name)
    )
      return name;
    if (name === 'precedence' && /auto_?-?reply/.test(value)) return body;
    if (name === 'subject' && autoReplySubject.test(body)) return body;
  }
  return isNullPath(fields) && autoReplyWords.some((text) => words.includes(text))
    ? 'Return-Path: <>'
    : undefined;
}

const autoReplySubject =
  /^(?:re: ?)?(?:auto(?:matic|mated|matische)?[ -]?(?:reply|response|re|antwort)|autoreply|out of (?:the )?office|away from|vacation|abwesenheit|i am away|absence|réponse automatique|respuesta automática|risposta automatica|自動返信|自動応答|不在)/i;
const autoReplyWords = [
  'out of the office',
  'out of office',
  'on vacation',
  'i am away',
  'currently away',
  'limited access to email',
];

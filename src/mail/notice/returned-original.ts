import { foldWords } from '../fold.ts';
import { fieldNameOf, type HeaderField, headerBlock } from '../header-fields.ts';

/** What the mail system says, and the message it gives back: codes in the latter are somebody else's words. */
export interface Notice {
  readonly said: string;
  /** The header of the returned message. */
  readonly original: readonly HeaderField[];
}

/** How systems announce the returned message, at the beginning of a line, folded. */
const announcements: readonly string[] = [
  'below this line is a copy',
  'below is a copy of',
  'this is a copy of',
  'here is a copy of',
  'included is a copy',
  'a copy of the original',
  'a copy of your message',
  'a copy of the message',
  'copy of your message',
  'copy of the original',
  'copy of message',
  'the header of the original',
  'the headers of the original',
  'the body of the original',
  'header of the original',
  'headers of the original',
  'original message follows',
  'original message headers',
  'original message header',
  'original headers',
  'original header',
  'original mail follows',
  'original mail as follows',
  'original message as follows',
  'original message below',
  'original message is below',
  'original message included',
  'original message attached',
  'message as sent',
  'the following is a copy',
  'following is a copy',
  'here is your message',
  'your original mail',
  'your original e mail',
  'your original email',
  'contents of original message',
  'content of the original',
  'beginning of original message',
  'beginning of message',
  'rejected message follows',
  'undelivered mail follows',
  'failed message follows',
  'message text follows',
  'the text of your message',
  'die ursprüngliche nachricht',
  'originalnachricht',
  'kopie der ursprünglichen',
  'copie du message',
  'message original',
  'mensaje original',
  'copia del mensaje',
  'messaggio originale',
  'mensagem original',
  'cópia da mensagem',
  'исходное сообщение',
  'оригинальное сообщение',
  '原始邮件',
  'the original message follows',
  'the original message is attached',
  'the original message headers',
  'your original message',
  'your message follows',
  'message headers follow',
  'message header follows',
  'message headers',
  'message header',
  'returned message',
  'returned mail follows',
  'returned content',
  'unsent message',
  'undelivered message',
  'undeliverable message follows',
  'text of the message',
  'start of message',
  'start of returned message',
  'begin message',
  'begin returned message',
  'non delivered message',
  'rejected message',
  'the message header',
  'the message was',
  'kopie der nachricht',
  'ursprüngliche nachrichtenkopfzeilen',
  'ursprüngliche kopfzeilen',
  'en têtes de message d origine',
].map(foldWords);
/** These are a whole line; inside a sentence they announce nothing. */
const wholeLines = new Set(
  ['original message', 'original mail', 'ursprüngliche nachricht', 'message d origine', '元のメッセージ'].map(
    foldWords,
  ),
);

const traceFields = new Set([
  'return-path',
  'received',
  'x-received',
  'delivered-to',
  'x-original-to',
  'envelope-to',
]);
const messageFields = new Set([
  ...traceFields,
  'from',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'reply-to',
  'x-mailer',
  'user-agent',
  'dkim-signature',
]);

/** Cuts the returned message off a notice (RFC 6522 gives it a part of its own; prose only announces it). */
export function splitNotice(text: string): Notice {
  const lines = text.split('\n');
  let offset = 0;
  let sawWords = false;
  for (const [index, line] of lines.entries()) {
    if (sawWords && (announcesOriginal(line) || beginsHeader(lines, index))) {
      const start = announcesOriginal(line) ? offset + line.length + 1 : offset;
      return { said: text.slice(0, offset), original: originalHeader(text.slice(start)) };
    }
    if (line.trim() !== '') sawWords = true;
    offset += line.length + 1;
  }
  return { said: text, original: [] };
}

function announcesOriginal(line: string): boolean {
  if (line.length > 120 || !/[a-z\u0080-\uffff]/i.test(line)) return false;
  const folded = foldWords(line);
  if (wholeLines.has(folded)) return true;
  return announcements.some((words) => folded.startsWith(words)) && !folded.startsWith('the message was ');
}

/** Whether a header begins here: a trace field with another field, or three fields of a message. */
function beginsHeader(lines: readonly string[], index: number): boolean {
  const name = fieldNameOf(lines[index] ?? '');
  if (name === undefined || !messageFields.has(name)) return false;
  let fields = 0;
  let isTraced = false;
  for (let at = index; at < lines.length && at < index + 12; at += 1) {
    const line = lines[at] ?? '';
    if (at > index && /^[ \t]+\S/.test(line)) continue;
    const next = fieldNameOf(line);
    if (next === undefined) break;
    if (traceFields.has(next) || next === 'message-id' || next === 'mime-version') isTraced = true;
    if (messageFields.has(next) || next.startsWith('x-')) fields += 1;
  }
  return isTraced && fields >= 2;
}

function originalHeader(text: string): readonly HeaderField[] {
  const lines = text.split('\n', 60);
  const start = lines.findIndex((line) => fieldNameOf(line.trimStart()) !== undefined);
  if (start < 0) return [];
  // Some systems indent the whole of it.
  const rest = text.split('\n').slice(start);
  const isIndented = /^[ \t]/.test(rest[0] ?? '');
  return headerBlock((isIndented ? rest.map((line) => line.trimStart()) : rest).join('\n').slice(0, 65_536))
    .fields;
}

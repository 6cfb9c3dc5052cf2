import { json } from './json.ts';
import { addressIn } from './mailto.ts';
import { plainText } from './plain-text.ts';
import type { Ticket } from './ticket.ts';

/**
 * The ticket as a mail that was not sent yet (`.eml`): `X-Unsent` lets Outlook open it for writing. No From and no
 * Date: the program that sends it writes both. Evidence and the JSON form are attached. `to` is the support of the
 * provider, unless it is another one.
 */
export function draftMessage(ticket: Ticket, to = addressIn(ticket.provider.contact)): string {
  const boundary = `mail-triage-${ticket.case}`;
  const files = ticket.evidence.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
  const parts = [
    part('text/plain; charset=utf-8', plainText(ticket)),
    part('application/json', json(ticket), 'ticket.json'),
    ...files.map(({ name, text }, index) =>
      part('text/plain; charset=utf-8', text, fileName(name, index + 1)),
    ),
  ];
  return [
    ...(to ? [`To: ${oneLine(to)}`] : []),
    `Subject: ${encodedWords(ticket.subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...parts.flatMap((lines) => [`--${boundary}`, ...lines]),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function part(type: string, content: string, name?: string): string[] {
  return [
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    ...(name ? [`Content-Disposition: attachment; filename="${name}"`] : []),
    '',
    ...(base64(crlf(content)).match(/.{1,76}/g) ?? []),
  ];
}

const oneLine = (text: string) => text.replaceAll(/[\r\n\t]+/g, ' ');
const crlf = (text: string) => text.replaceAll(/\r\n|\r|\n/g, '\r\n');

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Letters that every mail program takes in a file name, and never a line break that would begin a header. */
function fileName(name: string, number: number): string {
  const plain = name.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[-.]+|-+$/g, '');
  return `evidence-${number}${plain ? `-${plain.slice(0, 40)}` : ''}.txt`;
}

/** RFC 2047: words of at most 75 characters, none of which cuts a letter in two. */
function encodedWords(text: string): string {
  const line = oneLine(text);
  if (/^[\x20-\x7e]*$/.test(line) && line.length < 900 && !line.includes('=?')) return folded(line);
  const chunks: string[] = [];
  let chunk = '';
  for (const letter of line) {
    if (new TextEncoder().encode(chunk + letter).length > 39) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk += letter;
  }
  return [...chunks, chunk].map((words) => `=?utf-8?B?${base64(words)}?=`).join('\r\n ');
}

/** RFC 5322 §2.2.3: a long line goes on after a space. */
function folded(line: string): string {
  return line.replaceAll(/(.{1,66})(?: |$)/g, '$1\r\n ').trimEnd();
}

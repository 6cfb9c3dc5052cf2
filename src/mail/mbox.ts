import { fieldNameOf } from './header-fields.ts';

/** A message of an mbox, and where it stands there, without the line before it. */
interface MboxMessage {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** RFC 4155: messages one after another, each behind a line that begins with `From `; anything else is one message. */
export function* messagesIn(bytes: Uint8Array): Generator<MboxMessage, void> {
  if (!isMbox(bytes)) {
    yield { bytes, start: 0, end: bytes.length };
    return;
  }
  let start = nextLine(bytes, 0);
  for (let at = start; at < bytes.length; at = nextLine(bytes, at)) {
    if (!startsWithFrom(bytes, at) || !isEmptyBefore(bytes, at) || !isDated(lineAt(bytes, at))) continue;
    yield { bytes: withoutQuotedFrom(bytes.subarray(start, at)), start, end: at };
    start = nextLine(bytes, at);
  }
  yield { bytes: withoutQuotedFrom(bytes.subarray(start)), start, end: bytes.length };
}

/** A sentence may begin with "From" too: the line of an mbox has a time, or a header after it. */
function isMbox(bytes: Uint8Array): boolean {
  if (!startsWithFrom(bytes, 0)) return false;
  return isDated(lineAt(bytes, 0)) || fieldNameOf(lineAt(bytes, nextLine(bytes, 0))) !== undefined;
}

const from = [0x46, 0x72, 0x6f, 0x6d, 0x20];
const startsWithFrom = (bytes: Uint8Array, at: number) =>
  from.every((byte, index) => bytes[at + index] === byte);

/** The beginning of the next line; a text with bare CRs has lines too. */
function nextLine(bytes: Uint8Array, at: number): number {
  for (let next = at; next < bytes.length; next += 1) {
    if (bytes[next] === 0x0a) return next + 1;
    if (bytes[next] === 0x0d) return bytes[next + 1] === 0x0a ? next + 2 : next + 1;
  }
  return bytes.length;
}

const isEnd = (byte: number | undefined) => byte === 0x0a || byte === 0x0d;

function isEmptyBefore(bytes: Uint8Array, at: number): boolean {
  if (bytes[at - 1] === 0x0a && bytes[at - 2] === 0x0d) return isEnd(bytes[at - 3]);
  return isEnd(bytes[at - 2]);
}

/** The beginning of a line. */
const lineAt = (bytes: Uint8Array, at: number) =>
  String.fromCharCode(...bytes.subarray(at, Math.min(nextLine(bytes, at), at + 300)));

/** The line of an mbox ends with a time and a year. */
const isDated = (line: string) => /\d\d:\d\d/.test(line) && /\b(?:19|20)\d\d\b/.test(line);

/** `>From ` within a message was `From `. */
function withoutQuotedFrom(bytes: Uint8Array): Uint8Array {
  const quotes: number[] = [];
  for (let at = 0; at < bytes.length; at = nextLine(bytes, at)) {
    let end = at;
    while (bytes[end] === 0x3e) end += 1;
    if (end > at && startsWithFrom(bytes, end)) quotes.push(at);
  }
  if (quotes.length === 0) return bytes;
  const result = new Uint8Array(bytes.length - quotes.length);
  let taken = 0;
  for (const [index, quote] of [...quotes, bytes.length].entries()) {
    result.set(bytes.subarray(taken, quote), taken - index);
    taken = quote + 1;
  }
  return result;
}

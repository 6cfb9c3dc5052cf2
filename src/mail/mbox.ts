/** RFC 4155: messages one after another, each behind a line that begins with `From `. */
export function splitMbox(bytes: Uint8Array): Uint8Array[] | undefined {
  if (!startsWith(bytes, 0)) return undefined;
  const starts: number[] = [];
  for (let at = 0; at >= 0 && at < bytes.length; at = nextLine(bytes, at)) {
    const isSeparator =
      startsWith(bytes, at) && (at === 0 || (isEmptyBefore(bytes, at) && isDated(bytes, at)));
    if (isSeparator) starts.push(at);
  }
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? bytes.length;
    return withoutQuotedFrom(bytes.subarray(nextLine(bytes, start), end));
  });
}

const from = [0x46, 0x72, 0x6f, 0x6d, 0x20];
const startsWith = (bytes: Uint8Array, at: number) => from.every((byte, index) => bytes[at + index] === byte);

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

/** A sentence may begin with "From" too; the line of an mbox ends with a time and a year. */
function isDated(bytes: Uint8Array, at: number): boolean {
  const line = String.fromCharCode(...bytes.subarray(at, Math.min(nextLine(bytes, at), at + 300)));
  return /\d\d:\d\d/.test(line) && /\b(?:19|20)\d\d\b/.test(line);
}

/** `>From ` within a message was `From `. */
function withoutQuotedFrom(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const next = nextLine(bytes, at);
    let quotes = 0;
    while (bytes[at + quotes] === 0x3e) quotes += 1;
    const line = bytes.subarray(quotes > 0 && startsWith(bytes, at + quotes) ? at + 1 : at, next);
    result.set(line, length);
    length += line.length;
    at = next;
  }
  return result.subarray(0, length);
}

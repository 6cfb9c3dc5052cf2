/** LF for every line end: CRLF (RFC 5321 §2.3.8) and the bare CR of old systems say the same. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The same for bytes. Every charset of mail but UTF-16 keeps CR and LF as they are in ASCII. */
export function bytesWithLineFeeds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(cr)) return bytes;
  const result = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === cr && bytes[at + 1] === lf) continue;
    result[length] = byte === cr ? lf : byte;
    length += 1;
  }
  return result.subarray(0, length);
}

const cr = 0x0d;
const lf = 0x0a;

/** Spaces that look like one, letters that look like nothing, typographic quotes and wide signs, as a keyboard writes them. */
export function asTyped(text: string): string {
  return text
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]/g, '')
    .replace(/[\u2018\u2019\u201B]/g, "'")
    .replace(/[\u201C-\u201E]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[：；，（）＜＞]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** The text without the `>` of a reply or a forwarding, where most of its lines have it. */
export function withoutQuoting(text: string): string {
  let rest = text;
  for (let depth = 0; depth < 8; depth += 1) {
    const lines = rest.split('\n');
    const written = lines.filter((line) => line.trim() !== '');
    // `>>>` begins the lines that sendmail sent (a transcript), not a quotation.
    const quoted = written.filter((line) => line.startsWith('>') && !line.startsWith('>>> '));
    if (quoted.length < 3 || quoted.length * 2 < written.length) return rest;
    rest = lines.map((line) => (line.startsWith('> ') ? line.slice(2) : line.replace(/^>/, ''))).join('\n');
  }
  return rest;
}

/** One line: every run of white space is a space. */
export const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

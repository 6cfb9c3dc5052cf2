/** Bytes as text: by the charset they name, else by what they look like. Never throws. */
export function decodeBytes(bytes: Uint8Array, charset?: string): string {
  const looksLike = charsetOf(bytes);
  if (looksLike === 'utf-16le' || looksLike === 'utf-16be' || looksLike === 'iso-2022-jp') {
    return decoder(looksLike).decode(bytes);
  }
  if (charset && !isAsciiName(charset) && !(isSevenBit(charset) && looksLike === 'utf-8'))
    return decoder(charset).decode(bytes);
  return decoder(looksLike).decode(bytes);
}

/** What the bytes look like, by marks that no other charset has. */
function charsetOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (hasEscape(bytes)) return 'iso-2022-jp';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** RFC 1468: `ESC $ @`, `ESC $ B` and `ESC ( J` switch to Japanese letters. */
function hasEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28) return true;
  }
  return false;
}

/** US-ASCII is often said of what is none: the bytes know better. */
const isAsciiName = (charset: string) =>
  /^(?:us-)?ascii$|^utf-?8$|^unicode-1-1-utf-[78]$/i.test(charset.trim());

/** RFC 1468 and kin: without an escape sequence it is ASCII, or something else. */
const isSevenBit = (charset: string) => /^iso-2022/i.test(charset.trim());

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset.trim());
  } catch {
    // An unknown name: windows-1252 has a letter for every byte.
    return new TextDecoder('windows-1252');
  }
}

/** What a file is that holds no text to read: the app says what to do instead. */
export const hints = ['outlook-msg', 'not-text'] as const;
type Hint = (typeof hints)[number];

/** The first bytes of files that people drop instead of a message. */
const beginnings: readonly string[] = [
  '%PDF-',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'BM\x00\x00',
  'II*\x00',
  'MM\x00*',
  'RIFF',
  // A zip: also .docx, .xlsx, .odt.
  'PK\x03\x04',
  'PK\x05\x06',
  '\x1f\x8b',
  "7z\xbc\xaf'\x1c",
  'Rar!',
  // [MS-OXTNEF]: winmail.dat.
  '\x78\x9f\x3e\x22',
];
/** [MS-CFB] §2.2: a compound file; Outlook's .msg, and the old formats of Office. */
const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** [MS-OXMSG] §2.1.3: a stream that every .msg has, in UTF-16. */
const streamOfMessage = '__substg1.0_';
const sniffed = 1024 * 1024;

/** What a file is, by its first bytes, if it is no text. */
export function hintOf(bytes: Uint8Array): Hint | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith(compoundFile))
    return isOutlookMessage(bytes.subarray(0, sniffed)) ? 'outlook-msg' : 'not-text';
  // ISO/IEC 14496-12: photos and films of phones.
  const isMedia = start.startsWith('ftyp', 4);
  if (isMedia || beginnings.some((beginning) => start.startsWith(beginning))) return 'not-text';
  const isUtf16 = start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff');
  return !isUtf16 && bytes.subarray(0, 16).includes(0) ? 'not-text' : undefined;
}

function isOutlookMessage(bytes: Uint8Array): boolean {
  const wanted = [...streamOfMessage].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(0x5f); at >= 0; at = bytes.indexOf(0x5f, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

import PostalMime, { decodeWords } from 'postal-mime';
import { decodeBytes } from './charset.ts';
import { fieldOf, type HeaderBlock, type HeaderField, headerBlock } from './header-fields.ts';
import { textOfHtml } from './html-text.ts';
import { type Limit, limits } from './limits.ts';
import { bytesWithLineFeeds } from './plain-text.ts';

/** A part that is no text for people: a delivery status, a returned message, its header. */
export interface Part {
  /** RFC 2046, in lower case, such as `message/delivery-status`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A message taken apart (RFC 5322, RFC 2045). */
export interface Message {
  readonly fields: readonly HeaderField[];
  /** Everything in it that is text, in its order. */
  readonly text: string;
  readonly parts: readonly Part[];
  readonly limits: readonly Limit[];
}

/** RFC 2047 words decoded, also where they are not allowed. */
export const decodedField = (field: HeaderField | undefined) => field && decodeWords(field.body);

/** Takes a message apart. Bytes with any line end. Never throws: a message that is too deep is read as plain text. */
export async function readMime(given: Uint8Array): Promise<Message> {
  const { bytes, hit } = withoutLongAttachments(bytesWithLineFeeds(given));
  // The header is ASCII, or UTF-8 (RFC 6532); a charset of the body does not matter here.
  const source = decodeBytes(bytes.subarray(0, limits.headerBytes));
  const block = headerBlock(source);
  if (!isEncoded(block)) {
    const charset = /charset\s{0,3}=\s{0,3}"?([\w.:-]{2,40})/i.exec(fieldOf(block.fields, 'content-type') ?? '')?.[1];
    const whole = decodeBytes(bytes, charset);
    const { fields, bodyStart } = headerBlock(whole);
    const body = whole.slice(bodyStart);
    return { fields, ...cut(isHtml(fields) ? textOfHtml(body.slice(0, 4 * limits.textCharacters)) : body, hit), parts: [] };
  }
  return readEncoded(bytes, block, hit);
}

/** What plain text in one part is not. */
function isEncoded({ fields }: HeaderBlock): boolean {
  const type = fieldOf(fields, 'content-type')?.toLowerCase() ?? 'text/plain';
  const encoding = fieldOf(fields, 'content-transfer-encoding')?.toLowerCase() ?? '7bit';
  return !type.startsWith('text/') || /base64|quoted/.test(encoding);
}

const isHtml = (fields: readonly HeaderField[]) =>
  (fieldOf(fields, 'content-type') ?? '').toLowerCase().startsWith('text/html');

async function readEncoded(bytes: Uint8Array, block: HeaderBlock, hit: readonly Limit[]): Promise<Message> {
  try {
    const email = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: limits.nesting,
      maxHeadersSize: limits.headerBytes,
      maxRfc822NestingDepth: 0,
    });
    const parts = email.attachments.slice(0, limits.parts).map(({ mimeType, content }) => ({
      type: mimeType.toLowerCase(),
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    }));
    const tooMany: readonly Limit[] = email.attachments.length > limits.parts ? ['parts'] : [];
    const html = textOfHtml((email.html ?? '').slice(0, 4 * limits.textCharacters));
    const text = email.text === undefined ? html : email.text;
    // No text and no part: the boundary is not the one that was announced. The raw text says it all the same.
    const isEmpty = text.trim() === '' && parts.length === 0;
    const said = isEmpty ? decodeBytes(bytes.subarray(0, limits.messageBytes)).slice(block.bodyStart) : text;
    return { fields: block.fields, ...cut(said.replace(/\r\n?/g, '\n'), [...hit, ...tooMany]), parts };
  } catch {
    // The library throws at its limits only.
    const body = decodeBytes(bytes).slice(block.bodyStart);
    return { fields: block.fields, ...cut(body, [...hit, 'nesting']), parts: [] };
  }
}

function cut(text: string, hit: readonly Limit[]): { readonly text: string; readonly limits: readonly Limit[] } {
  if (text.length <= limits.textCharacters) return { text, limits: hit };
  return { text: text.slice(0, limits.textCharacters), limits: [...hit, 'textCharacters'] };
}

/** Passes by what only fills memory: runs of base64 lines (RFC 2045 §6.8) that are longer than any report. */
function withoutLongAttachments(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly hit: readonly Limit[] } {
  if (bytes.length <= 4 * limits.attachmentBytes) return { bytes, hit: [] };
  const kept: Uint8Array[] = [];
  const hit = new Set<Limit>();
  let keptBytes = 0;
  let keepFrom = 0;
  let runStart = 0;
  const keep = (end: number) => {
    if (end <= keepFrom) return;
    kept.push(bytes.subarray(keepFrom, end));
    keptBytes += end - keepFrom;
  };
  for (let at = 0; at < bytes.length && keptBytes < limits.messageBytes; ) {
    const found = bytes.indexOf(lf, at);
    const end = found < 0 ? bytes.length : found + 1;
    if (!isBase64Line(bytes, at, end)) {
      if (at - runStart > limits.attachmentBytes) {
        keep(runStart + limits.attachmentBytes);
        keepFrom = at;
        hit.add('attachmentBytes');
      }
      runStart = end;
    }
    at = end;
  }
  keep(bytes.length - runStart > limits.attachmentBytes ? runStart + limits.attachmentBytes : bytes.length);
  if (bytes.length - runStart > limits.attachmentBytes) hit.add('attachmentBytes');
  const all = joined(kept, keptBytes);
  if (all.length <= limits.messageBytes) return { bytes: all, hit: [...hit] };
  return { bytes: all.subarray(0, limits.messageBytes), hit: [...hit, 'messageBytes'] };
}

const lf = 0x0a;

/** Letters, digits, `+`, `/`, `=`; at least 60 of them. Looks at some only: a wrong guess costs nothing but text. */
function isBase64Line(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 60 || end - start > 1000) return false;
  for (let at = start; at < end - 1; at += 3) {
    const byte = bytes[at] ?? 0;
    const isLetter = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
    if (!isLetter && !(byte >= 0x2f && byte <= 0x39) && byte !== 0x2b && byte !== 0x3d) return false;
  }
  return true;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

import PostalMime, { decodeWords } from 'postal-mime';
import { decodeBytes } from './charset.ts';
import { fieldOf, type HeaderBlock, type HeaderField, headerBlock } from './header-fields.ts';
import { textOfHtml } from './html-text.ts';
import { type Limit, limits } from './limits.ts';
import { bytesWithLineFeeds } from './plain-text.ts';

/** A part that is no text for people: a delivery status, a returned message, its header. */
interface Part {
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

/**
 * Takes a message apart. Bytes with any line end. Never throws: what is too deep is read as plain text.
 *
 * The multipart structure (RFC 2046 §5.1) is split here, since a notice needs its parts in their order, also where a
 * boundary is broken; postal-mime decodes what is encoded.
 */
export async function readMime(given: Uint8Array): Promise<Message> {
  const { bytes, hit } = withoutLongAttachments(bytesWithLineFeeds(given));
  // One letter for each byte, so that a place in the one is a place in the other.
  const source = new TextDecoder('windows-1252').decode(bytes);
  const found: Found = { texts: [], parts: [], hit: new Set(hit) };
  const { fields, bodyStart } = decodedHeader(bytes, source);
  await readEntity({ bytes, source, start: bodyStart, end: bytes.length, fields }, found, 0);
  const text = found.texts.join('\n\n');
  const isEmpty = text.trim() === '' && found.parts.length === 0;
  // No text and no part: the boundary is not the one that was announced. The raw text says it all the same.
  const said = isEmpty ? decodeBytes(bytes.subarray(bodyStart)) : text;
  return { fields, ...cut(said, [...found.hit]), parts: found.parts };
}

/** The header as UTF-8 (RFC 6532) or whatever it is. */
function decodedHeader(bytes: Uint8Array, source: string): HeaderBlock {
  const { bodyStart } = headerBlock(source);
  const { fields } = headerBlock(decodeBytes(bytes.subarray(0, Math.min(bodyStart, limits.headerBytes))));
  return { fields, bodyStart };
}

interface Found {
  readonly texts: string[];
  readonly parts: Part[];
  readonly hit: Set<Limit>;
}

/** A piece of the source with its header: the message, or a part of it. */
interface Entity {
  readonly bytes: Uint8Array;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly fields: readonly HeaderField[];
}

async function readEntity(entity: Entity, found: Found, depth: number): Promise<void> {
  const contentType = fieldOf(entity.fields, 'content-type') ?? 'text/plain';
  const type = (/^[\w.+-]{1,60}\/[\w.+-]{1,80}/.exec(contentType)?.[0] ?? 'text/plain').toLowerCase();
  const boundary = type.startsWith('multipart/') ? boundaryOf(contentType) : undefined;
  if (boundary === undefined) return readLeaf(entity, type, found);
  if (depth >= limits.nesting) {
    found.hit.add('nesting');
    return;
  }
  const children = childrenOf(entity, boundary);
  if (children.length === 0) return readLeaf({ ...entity, fields: [] }, 'text/plain', found);
  const chosen = type === 'multipart/alternative' ? alternative(children) : children;
  for (const child of chosen) {
    if (found.parts.length + found.texts.length >= limits.parts) {
      found.hit.add('parts');
      return;
    }
    await readEntity(child, found, depth + 1);
  }
}

function boundaryOf(contentType: string): string | undefined {
  const found = /boundary\s{0,9}=\s{0,9}(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType);
  return (found?.[1] ?? found?.[2])?.trimEnd();
}

/** RFC 2046 §5.1.1: the parts between the lines with the boundary; the last line may be missing. */
function childrenOf({ bytes, source, start, end }: Entity, boundary: string): Entity[] {
  const mark = `--${boundary}`;
  const children: Entity[] = [];
  let partStart = -1;
  const close = (partEnd: number) => {
    if (partStart < 0) return;
    // An empty line at once: a part without a header (RFC 2046 §5.1).
    const piece = source.slice(partStart, partEnd);
    const { fields, bodyStart } = piece.startsWith('\n') ? { fields: [], bodyStart: 1 } : headerBlock(piece);
    children.push({ bytes, source, fields, start: partStart + bodyStart, end: partEnd });
  };
  for (
    let at = source.indexOf(mark, start);
    at >= 0 && at < end;
    at = source.indexOf(mark, at + mark.length)
  ) {
    if (at > 0 && source[at - 1] !== '\n') continue;
    const lineEnd = source.indexOf('\n', at);
    const rest = source.slice(at + mark.length, lineEnd < 0 ? end : lineEnd).trim();
    if (rest !== '' && rest !== '--') continue;
    close(at);
    partStart = rest === '--' || lineEnd < 0 ? -1 : lineEnd + 1;
    if (rest === '--' || children.length >= limits.parts) return children;
  }
  close(end);
  return children;
}

/** RFC 2046 §5.1.4: the same in several forms; the plain one, if it says anything. */
function alternative(children: readonly Entity[]): readonly Entity[] {
  const plain = children.find(({ fields, source, start, end }) => {
    const type = (fieldOf(fields, 'content-type') ?? 'text/plain').toLowerCase();
    return type.startsWith('text/plain') && source.slice(start, end).trim() !== '';
  });
  return plain ? [plain] : children.slice(-1);
}

async function readLeaf(entity: Entity, type: string, found: Found): Promise<void> {
  const bytes = await contentOf(entity);
  if (!type.startsWith('text/') || type === 'text/rfc822-headers' || type === 'text/rfc822') {
    found.parts.push({ type, bytes });
    return;
  }
  const charset = /charset\s{0,3}=\s{0,3}"?([\w.:-]{2,40})/i.exec(
    fieldOf(entity.fields, 'content-type') ?? '',
  )?.[1];
  const text = decodeBytes(bytes.subarray(0, 4 * limits.textCharacters), charset);
  found.texts.push(type === 'text/html' ? textOfHtml(text) : text.replace(/\r\n?/g, '\n'));
}

/** RFC 2045 §6: the content, decoded by postal-mime where it is encoded. */
async function contentOf({ bytes, source, start, end, fields }: Entity): Promise<Uint8Array> {
  const body = bytes.subarray(start, end);
  const encoding = /base64|quoted-printable/i
    .exec(fieldOf(fields, 'content-transfer-encoding') ?? '')?.[0]
    .toLowerCase();
  if (encoding === undefined || source.slice(start, end).trim() === '') return body;
  const head = `Content-Type: application/octet-stream\nContent-Transfer-Encoding: ${encoding}\n\n`;
  const entity = new Uint8Array(head.length + body.length);
  entity.set(new TextEncoder().encode(head));
  entity.set(body, head.length);
  try {
    const { attachments } = await PostalMime.parse(entity, { maxNestingDepth: 1, maxHeadersSize: 1024 });
    const content = attachments[0]?.content;
    return content === undefined || typeof content === 'string' ? body : new Uint8Array(content);
  } catch {
    return body;
  }
}

function cut(
  text: string,
  hit: readonly Limit[],
): { readonly text: string; readonly limits: readonly Limit[] } {
  if (text.length <= limits.textCharacters) return { text, limits: hit };
  return { text: text.slice(0, limits.textCharacters), limits: [...hit, 'textCharacters'] };
}

/** Passes by what only fills memory: runs of base64 lines (RFC 2045 §6.8) that are longer than any report. */
function withoutLongAttachments(bytes: Uint8Array): {
  readonly bytes: Uint8Array;
  readonly hit: readonly Limit[];
} {
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

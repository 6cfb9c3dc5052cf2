import PostalMime, { decodeWords } from 'postal-mime';
import { withoutLongAttachments } from './attachments.ts';
import { decodeBytes } from './charset.ts';
import { fieldOf, type HeaderBlock, type HeaderField, headerBlock } from './header-fields.ts';
import { textOfHtml } from './html-text.ts';
import { type Limit, limits } from './limits.ts';
import { between, type Step } from './read-options.ts';

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
export async function readMime(given: Uint8Array, step: Step): Promise<Message> {
  const { bytes, isCut } = await withoutLongAttachments(given, between(step, 0, 0.5));
  // One letter for each byte, so that a place in the one is a place in the other.
  const source = new TextDecoder('windows-1252').decode(bytes);
  const hit = new Set<Limit>(isCut ? ['size'] : []);
  const found: Found = { texts: [], length: 0, parts: [], hit, step: between(step, 0.5, 1) };
  const { fields, bodyStart } = decodedHeader(bytes, source, found);
  await readEntity({ bytes, source, start: bodyStart, end: bytes.length, fields }, found, 0);
  const isEmpty = found.parts.length === 0 && found.texts.every((text) => text.trim() === '');
  // No text and no part: the boundary is not the one that was announced. The raw text says it all the same.
  if (isEmpty) addText(decodeBytes(bytes.subarray(bodyStart, bodyStart + 4 * limits.textCharacters)), found);
  return { fields, text: found.texts.join('\n\n'), parts: found.parts, limits: [...hit] };
}

/** The header as UTF-8 (RFC 6532) or whatever it is. */
function decodedHeader(bytes: Uint8Array, source: string, { hit }: Found): HeaderBlock {
  const { bodyStart } = headerBlock(source);
  if (bodyStart > limits.headerBytes) hit.add('size');
  const { fields } = headerBlock(decodeBytes(bytes.subarray(0, Math.min(bodyStart, limits.headerBytes))));
  return { fields: fields.map(withSubjectDecoded), bodyStart };
}

/** The one field that is words and nothing else (RFC 5322 §3.6.5): others are taken apart first. */
const withSubjectDecoded = (field: HeaderField) =>
  field.name === 'subject' ? { ...field, body: decodeWords(field.body) } : field;

interface Found {
  readonly texts: string[];
  /** Of all texts together. */
  length: number;
  readonly parts: Part[];
  readonly hit: Set<Limit>;
  readonly step: Step;
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
    if (rest === '--' || children.length > limits.parts) return children;
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
  const { bytes, start, end, fields } = entity;
  await found.step(end / bytes.length, end - start);
  // An attachment is known to be there; nothing in it is read.
  const isRead = type.startsWith('text/') || type.startsWith('message/');
  const content = isRead ? await contentOf(entity) : nothing;
  if (!type.startsWith('text/') || type === 'text/rfc822-headers' || type === 'text/rfc822') {
    found.parts.push({ type, bytes: content });
    return;
  }
  const charset = /charset\s{0,3}=\s{0,3}"?([\w.:-]{2,40})/i.exec(fieldOf(fields, 'content-type') ?? '')?.[1];
  const text = decodeBytes(content.subarray(0, 4 * limits.textCharacters), charset);
  addText(type === 'text/html' ? textOfHtml(text) : text.replace(/\r\n?/g, '\n'), found);
}

const nothing = new Uint8Array();

/** Adds as much of the text as there is room for. */
function addText(text: string, found: Found): void {
  const room = limits.textCharacters - found.length;
  if (text.length > room) found.hit.add('size');
  found.texts.push(text.slice(0, room));
  found.length += Math.min(text.length, room);
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

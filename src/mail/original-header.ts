import { decodeBytes } from './charset.ts';
import { type HeaderField, headerBlock } from './header-fields.ts';
import type { Message } from './mime.ts';
import { statedOriginal } from './notice/stated-original.ts';
import { withLineFeeds } from './plain-text.ts';

/** The header of the returned message: a part of its own (RFC 6522 §3), or within the text. */
export function originalOf({ parts }: Message, inText: readonly HeaderField[]): readonly HeaderField[] {
  const part = parts.find(({ type }) => originalTypes.has(type));
  if (!part) return inText;
  return headerBlock(withLineFeeds(decodeBytes(part.bytes.subarray(0, 65_536)))).fields;
}

const originalTypes = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global-headers',
  'text/rfc822',
  'message/partial',
]);

/** What is returned of a message says more than what the notice says of it. */
export function withStated(original: readonly HeaderField[], said: string): readonly HeaderField[] {
  const known = new Set(original.map(({ name }) => name));
  return [...original, ...statedOriginal(said).filter(({ name }) => !known.has(name))];
}

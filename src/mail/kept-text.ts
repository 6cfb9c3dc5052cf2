import { withoutLongAttachments } from './attachments.ts';
import { decodeBytes } from './charset.ts';
import { maskSecrets } from './mask-secrets.ts';
import { type ReadOptions, stepsOf } from './read-options.ts';

/** What is kept of a message as evidence: enough to read it again, small enough to hand over. */
const longest = 256 * 1024;
/** Lines of base64 that follow each other, and a rest of one: fewer may be a short text, more is an attachment. */
const attachment = /(?:^[A-Za-z0-9+/=]{60,100}\r?\n){100,}[A-Za-z0-9+/=]{0,100}\n?/gm;
/** Stands where an attachment stood. */
const leftOutMark = '[…]\n';

/** The text of a message without its attachments and without secrets, and how many bytes are left out. */
export async function keptText(
  given: string | Uint8Array,
  options: ReadOptions = {},
): Promise<{ readonly text: string; readonly leftOut: number }> {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  const { bytes: short, isCut } = await withoutLongAttachments(bytes, stepsOf(options));
  const whole = decodeBytes(short);
  const text = whole.replace(attachment, leftOutMark);
  const masked = maskSecrets(text);
  const kept = cutAtLine(masked);
  // Line ends are made one: a message that only lost its CRs is whole.
  const isWhole = !isCut && text === whole && kept === masked;
  return { text: kept, leftOut: isWhole ? 0 : bytes.length - new TextEncoder().encode(kept).length };
}

function cutAtLine(text: string): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf('\n', longest);
  return text.slice(0, end < 0 ? longest : end + 1);
}

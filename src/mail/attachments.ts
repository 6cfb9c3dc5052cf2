import { limits } from './limits.ts';
import { bytesWithLineFeeds } from './plain-text.ts';
import type { Step } from './read-options.ts';

/**
 * A message with LF line ends and without what only fills memory: the rest of runs of base64 lines (RFC 2045 §6.8) that
 * are longer than any report. Copies only what it keeps. `isCut` when even that is more than is read.
 */
export async function withoutLongAttachments(
  bytes: Uint8Array,
  step: Step,
): Promise<{ readonly bytes: Uint8Array; readonly isCut: boolean }> {
  if (bytes.length <= 2 * limits.attachmentBytes) return { bytes: bytesWithLineFeeds(bytes), isCut: false };
  const lineEnd = lineEndOf(bytes);
  const kept: Range[] = [];
  let keptBytes = 0;
  let keptTo = 0;
  let runStart = 0;
  /** Keeps what came before, and the beginning of the run that ends here. */
  const closeRun = (end: number) => {
    const cut = Math.min(end, runStart + limits.attachmentBytes);
    if (cut === end) return;
    kept.push({ start: keptTo, end: cut });
    keptBytes += cut - keptTo;
    keptTo = end;
  };
  let stepped = 0;
  let at = 0;
  while (at < bytes.length && keptBytes + (runStart - keptTo) < limits.messageBytes) {
    const found = bytes.indexOf(lineEnd, at);
    const next = found < 0 ? bytes.length : found + 1;
    if (!isBase64Line(bytes, at, next)) {
      closeRun(at);
      runStart = next;
    }
    at = next;
    if (at - stepped < 65_536) continue;
    await step(at / bytes.length, at - stepped);
    stepped = at;
  }
  closeRun(at);
  kept.push({ start: keptTo, end: at });
  const { all, isCut } = joined(bytes, kept);
  return { bytes: bytesWithLineFeeds(all), isCut: isCut || at < bytes.length };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const lf = 0x0a;
const cr = 0x0d;

/** What ends the lines: LF, of which CRLF has one too, or the CR of old systems. */
const lineEndOf = (bytes: Uint8Array) => (bytes.subarray(0, limits.headerBytes).includes(lf) ? lf : cr);

/** Letters, digits, `+`, `/`, `=`; at least 60 of them. Looks at some only: a wrong guess costs nothing but text. */
function isBase64Line(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 60 || end - start > 1000) return false;
  for (let at = start; at < end - 2; at += 3) {
    const byte = bytes[at] ?? 0;
    const isLetter = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
    if (!isLetter && !(byte >= 0x2f && byte <= 0x39) && byte !== 0x2b && byte !== 0x3d) return false;
  }
  return true;
}

function joined(bytes: Uint8Array, ranges: readonly Range[]): { all: Uint8Array; isCut: boolean } {
  const length = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  const all = new Uint8Array(Math.min(length, limits.messageBytes));
  let at = 0;
  for (const { start, end } of ranges) {
    const piece = bytes.subarray(start, Math.min(end, start + all.length - at));
    all.set(piece, at);
    at += piece.length;
  }
  return { all, isCut: length > limits.messageBytes };
}

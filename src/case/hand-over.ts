import type { Case } from './case.ts';
import { caseContent, type LeftOut, type ReadCase, readCaseFile, refused } from './case-file.ts';
import type { EntryOf, Log } from './log.ts';

/** zlib (RFC 1950), whose checksum tells that a link was damaged on the way. */
export interface Deflate {
  deflate(bytes: Uint8Array): Promise<Uint8Array>;
  /** Stops as soon as more than `limit` bytes come out: a link of a few letters can hold gigabytes of zeros. */
  inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array | 'too-big' | 'damaged'>;
}

/** Chats and mail programs cut or refuse longer links. */
export const longestLink = 8000;

/** Links are read up to a size that no app of ours writes, but a later one may. */
const limits = { payloadCharacters: 200_000, inflatedBytes: 4_000_000 } as const;

/** How the payload is encoded. */
const encoding = '1.';

export interface HandOver {
  /** For the fragment of a link: base64url, which needs no escaping there. */
  readonly payload: string;
  readonly leftOut: readonly LeftOut[];
  /** Too long for a link, even without evidence: the file is what is left. */
  readonly isTooLong: boolean;
}

/**
 * The case for a link. Its largest evidence is left out until the payload has at most `longest` characters; whoever
 * opens it is told what is missing, and the file of the case holds it.
 */
export async function handOver(of: Case, { deflate }: Deflate, longest = longestLink): Promise<HandOver> {
  const evidence = largestFirst(of.log);
  for (let without = 0; ; without += 1) {
    const leftOut = evidence.slice(0, without);
    const ids = new Set(leftOut.map(({ id }) => id));
    const log = of.log.filter(({ id }) => !ids.has(id));
    const words = leftOut.map(leftOutWords);
    const bytes = new TextEncoder().encode(JSON.stringify(caseContent({ id: of.id, log }, words)));
    const payload = encoding + base64url(await deflate(bytes));
    const isTooLong = payload.length > longest;
    if (!isTooLong || without === evidence.length) return { payload, leftOut: words, isTooLong };
  }
}

function largestFirst(log: Log): EntryOf<'evidence'>[] {
  return log
    .filter((entry) => entry.type === 'evidence')
    .toSorted((one, other) => other.text.length - one.text.length);
}

function leftOutWords({ id, at, by, name, text }: EntryOf<'evidence'>): LeftOut {
  return { id, at, by, ...(name === undefined ? {} : { name }), characters: text.length };
}

/** What came in the fragment of a link. Never throws: whatever is wrong with it is an answer. */
export async function openHandOver(payload: string, { inflate }: Deflate, now: Date): Promise<ReadCase> {
  const [, number, data] = /^(\d{1,9})\.([A-Za-z0-9_-]+)$/.exec(payload.trim()) ?? [];
  if (payload.length > limits.payloadCharacters) return refused('too-big');
  if (number === undefined || data === undefined) return refused('damaged');
  if (`${number}.` !== encoding) return refused('too-new');
  const bytes = bytesFrom(data);
  const inflated = bytes ? await inflate(bytes, limits.inflatedBytes) : 'damaged';
  if (typeof inflated === 'string') return refused(inflated);
  return readCaseFile(new TextDecoder().decode(inflated), now);
}

/** RFC 4648 §5, without padding. */
function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesFrom(data: string): Uint8Array | undefined {
  try {
    const binary = atob(data.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

import type { Failure } from '../mail/reading.ts';
import { type EntryOf, entriesIn, type Log } from './log.ts';

/** What a case is about: the evidence that counts, and the failure in it. */
export interface Focus {
  readonly evidence: EntryOf<'evidence'>;
  /** Absent where nothing failed. */
  readonly failure?: Failure | undefined;
}

/**
 * The latest evidence with a failure, else the latest that was read. Of several failures the one that a person chose,
 * else the first that is final, else the first.
 */
export function focusIn(log: Log): Focus | undefined {
  const read = entriesIn(log, 'evidence').filter(({ reading }) => reading !== undefined);
  const evidence = read.findLast(({ reading }) => (reading?.failures.length ?? 0) > 0) ?? read.at(-1);
  if (!evidence) return undefined;
  const failures = evidence.reading?.failures ?? [];
  const chosen = entriesIn(log, 'focus').findLast(({ evidence: id }) => id === evidence.id);
  const first = failures.find(({ action }) => action === 'failed') ?? failures[0];
  return { evidence, failure: (chosen && failures[chosen.failure]) ?? first };
}

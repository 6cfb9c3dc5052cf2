import type { Failure, Reading } from '../mail/reading.ts';
import { type EntryOf, entriesIn, type Log } from './log.ts';

/** What a case is about: the evidence that counts, and the failure in it. */
export interface Focus {
  readonly evidence: EntryOf<'evidence'>;
  /** Absent where nothing failed. */
  readonly failure?: Failure | undefined;
}

/**
 * The latest bounce, else the latest evidence with a failure, else the latest that was read. Of several failures the one
 * that a person chose, else the first that is final, else the first.
 */
export function focusIn(log: Log): Focus | undefined {
  const read = entriesIn(log, 'evidence').filter(({ reading }) => reading !== undefined);
  const evidence = read.reduce<EntryOf<'evidence'> | undefined>(
    (best, entry) => (weightOf(entry.reading) >= weightOf(best?.reading) ? entry : best),
    undefined,
  );
  if (!evidence) return undefined;
  const failures = evidence.reading?.failures ?? [];
  const chosen = entriesIn(log, 'focus').findLast((entry) => entry.evidence === evidence.id);
  const first = failures.find(({ action }) => action === 'failed') ?? failures[0];
  return { evidence, failure: (chosen && failures[chosen.failure]) ?? first };
}

/** Whether a case will be about this once it is added. */
export function becomesFocus(log: Log, reading: Reading): boolean {
  return weightOf(reading) >= weightOf(focusIn(log)?.evidence.reading);
}

/** A bounce says more than a line of an error, and both say more than what failed at nothing. */
function weightOf(reading: Reading | undefined): number {
  if (!reading) return 0;
  if (reading.failures.length === 0) return 1;
  return reading.kind === 'bounce' ? 3 : 2;
}

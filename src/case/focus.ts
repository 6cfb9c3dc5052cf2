import type { Failure, Reading } from '../mail/reading.ts';
import { type EntryOf, evidenceIn, type Log } from './log.ts';

/** What a case is about: the evidence that counts, and the failure in it. */
export interface Focus {
  readonly evidence: EntryOf<'evidence'>;
  /** Absent where nothing failed. */
  readonly failure?: Failure | undefined;
}

/**
 * What a person chose, else the first evidence that says the most: a bounce, then anything with a failure, then the rest.
 * What comes later takes its place only when it says more, or when a person goes on with it. Of several failures the one
 * that was chosen, else the first that is final, else the first.
 */
export function focusIn(log: Log): Focus | undefined {
  const counting = new Set(evidenceIn(log).map(({ id }) => id));
  let focus: Focus | undefined;
  for (const entry of log) {
    if (entry.type === 'evidence' && !counting.has(entry.id)) continue;
    if (entry.type === 'evidence' && weightOf(entry.reading) > weightOf(focus?.evidence.reading)) {
      focus = { evidence: entry, failure: firstFailure(entry.reading) };
    } else if (entry.type === 'focus') {
      focus = chosenIn(log, entry) ?? focus;
    }
  }
  return focus;
}

function chosenIn(log: Log, { evidence: id, failure }: EntryOf<'focus'>): Focus | undefined {
  const evidence = evidenceIn(log).find((entry) => entry.id === id);
  const failures = evidence?.reading?.failures ?? [];
  return evidence && { evidence, failure: failures[failure] ?? firstFailure(evidence.reading) };
}

export function firstFailure(reading: Reading | undefined): Failure | undefined {
  const failures = reading?.failures ?? [];
  return failures.find(({ action }) => action === 'failed') ?? failures[0];
}

/** Whether a case will be about this once it is added. */
export function becomesFocus(log: Log, reading: Reading): boolean {
  return weightOf(reading) > weightOf(focusIn(log)?.evidence.reading);
}

/** A bounce says more than a line of an error, and both say more than what failed at nothing. */
function weightOf(reading: Reading | undefined): number {
  if (!reading) return 0;
  if (reading.failures.length === 0) return 1;
  return reading.kind === 'bounce' ? 3 : 2;
}

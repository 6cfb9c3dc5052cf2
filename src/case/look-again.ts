import { pathOf } from '../flow/flow.ts';
import { millisecondsOf } from '../flow/time-span.ts';
import type { Case } from './case.ts';
import type { CaseMarks } from './case-marks.ts';
import { type CaseRow, laterInstant } from './case-summary.ts';
import { answersIn } from './log.ts';
import { outcomeOf, type RunnableFlow, type Standing } from './replay.ts';

/**
 * When somebody should look at a case again that waits: as long as its flow says after the last answer that led there.
 * Absent when it does not wait, or the flow names no time.
 */
export function lookAgainAt(
  { log }: Case,
  standing: Standing,
  flows: ReadonlyMap<string, RunnableFlow>,
): string | undefined {
  const outcome = outcomeOf(flows, standing);
  if (outcome?.kind !== 'wait' || outcome.lookAgain === undefined) return undefined;
  const answers = answersIn(log);
  const arrived = standing.trail.map((step) => answers.get(pathOf(step))?.at ?? '').reduce(laterInstant, '');
  const due = Date.parse(arrived) + millisecondsOf(outcome.lookAgain);
  return Number.isNaN(due) ? undefined : new Date(due).toISOString();
}

/** When to look at a case again: the date that somebody set, or the one it suggests until somebody is done with that. */
export function dueOf({ marks, summary }: CaseRow): string | undefined {
  if (marks.due !== undefined) return marks.due;
  return summary?.lookAgain === marks.settled ? undefined : summary?.lookAgain;
}

/** Somebody is done with the date that a case shows. One that a later answer suggests is another. */
export function doneWith({ marks: { due: _, ...marks }, summary }: CaseRow): CaseMarks {
  return summary?.lookAgain === undefined ? marks : { ...marks, settled: summary.lookAgain };
}

/** The cases that are to be looked at again by now, the longest due first. */
export function dueCases(rows: readonly CaseRow[], now: Date): CaseRow[] {
  const instant = now.toISOString();
  const dated = rows.flatMap((row) => {
    const due = dueOf(row);
    return due !== undefined && due <= instant ? [{ row, due }] : [];
  });
  return dated.toSorted((one, other) => (one.due < other.due ? -1 : 1)).map(({ row }) => row);
}

import type { CaseRow } from './case-summary.ts';

/** How long cases are kept on a device after their last change, unless the operator or the person says otherwise. */
export const defaultRetention = { days: 30, warnDays: 5 } as const;

export interface Retention {
  readonly days: number;
  /** So many days before, the person is told. */
  readonly warnDays: number;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Which cases are to be deleted now, and which will be soon, the first one first. A change to a case keeps it for the
 * whole time again; a pin or a tag does not, because what an operator promised must hold.
 */
export function retentionOf(
  rows: readonly CaseRow[],
  { days, warnDays }: Retention,
  now: Date,
): {
  readonly due: readonly string[];
  readonly soon: readonly { readonly id: string; readonly at: string }[];
} {
  const dated = rows
    .map(({ id, lastChange }) => ({ id, end: Date.parse(lastChange) + days * day }))
    .filter(({ end }) => !Number.isNaN(end))
    .toSorted((one, other) => one.end - other.end);
  const time = now.getTime();
  return {
    due: dated.filter(({ end }) => end <= time).map(({ id }) => id),
    soon: dated
      .filter(({ end }) => end > time && end <= time + warnDays * day)
      .map(({ id, end }) => ({ id, at: new Date(end).toISOString() })),
  };
}

import { type CaseRow, laterInstant } from './case-summary.ts';

/** How long cases are kept on a device after their last change, unless the operator or the person says otherwise. */
export const defaultRetention = { days: 30, warnDays: 5 } as const;

export interface Retention {
  readonly days: number;
  /** So many days before, the person is told. */
  readonly warnDays: number;
  /** A change before counts as one of then: UTC, ISO 8601. */
  readonly notBefore?: string;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Which cases are to be deleted now, and which will be soon, the first one first. A change to a case keeps it for the
 * whole time again; a pin or a tag does not, because what an operator promised must hold.
 */
export function retentionOf(
  rows: readonly CaseRow[],
  { days, warnDays, notBefore = '' }: Retention,
  now: Date,
): {
  readonly due: readonly string[];
  readonly soon: readonly { readonly id: string; readonly at: string }[];
} {
  const daysAgo = (count: number) => new Date(now.getTime() - count * day).toISOString();
  const [over, ending] = [daysAgo(days), daysAgo(days - warnDays)];
  const dated = rows
    // Most cases have time left: the list of 10,000 is opened often, and only these few are looked at closer.
    .filter(({ lastChange }) => lastChange !== '' && laterInstant(lastChange, notBefore) <= ending)
    .map(({ id, lastChange }) => ({ id, from: laterInstant(lastChange, notBefore), lastChange }))
    .toSorted((one, other) => (one.lastChange < other.lastChange ? -1 : 1));
  return {
    due: dated.filter(({ from }) => from <= over).map(({ id }) => id),
    soon: dated
      .filter(({ from }) => from > over)
      .map(({ id, from }) => ({ id, at: new Date(Date.parse(from) + days * day).toISOString() })),
  };
}

import type { Failure, Reading } from '../mail/reading.ts';

/** Failures of one cause: what is said of the first goes for all. */
export interface FailureGroup {
  readonly failures: readonly Failure[];
  /** Where the first of them stands among all failures of the reading. */
  readonly first: number;
}

/** By action and reason; what failed for good comes before what is only late. */
export function failureGroups({ failures }: Pick<Reading, 'failures'>): FailureGroup[] {
  const groups = new Map<string, { failures: Failure[]; first: number }>();
  for (const [index, failure] of failures.entries()) {
    const key = `${failure.action} ${failure.reason}`;
    const group = groups.get(key) ?? { failures: [], first: index };
    group.failures.push(failure);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((one, other) => lateness(one) - lateness(other));
}

const lateness = ({ failures }: FailureGroup) => (failures[0]?.action === 'delayed' ? 1 : 0);

/** The group that a failure is in. */
export function groupOf(reading: Reading, failure: Failure): FailureGroup | undefined {
  return failureGroups(reading).find(({ failures }) => failures.includes(failure));
}

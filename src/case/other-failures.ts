import { type FailureGroup, failureGroups, groupOf } from './failure-groups.ts';
import { focusIn } from './focus.ts';
import type { EntryOf, Log } from './log.ts';

/** Failures of another reason than the one that the case is about, in the same evidence. */
export interface OtherFailures extends FailureGroup {
  /** The checks were begun for them before. */
  readonly isDealtWith: boolean;
}

export function otherFailures(log: Log): OtherFailures[] {
  const focus = focusIn(log);
  const reading = focus?.evidence.reading;
  if (!focus?.failure || !reading) return [];
  const own = groupOf(reading, focus.failure)?.first;
  const dealtWith = groupsDealtWith(log, focus.evidence);
  return failureGroups(reading)
    .filter(({ first }) => first !== own)
    .map((group) => ({ ...group, isDealtWith: dealtWith.has(group.first) }));
}

/** Recipients for whom nothing was begun yet. Where none is named, each failure is one. */
export function recipientsLeft(log: Log): number {
  const left = otherFailures(log).flatMap(({ failures, isDealtWith }) => (isDealtWith ? [] : failures));
  return new Set(left.map(({ recipient }, index) => recipient?.value ?? index)).size;
}

/** The first failure of each group that the checks were ever about. */
export function groupsDealtWith(log: Log, { id, reading }: EntryOf<'evidence'>): ReadonlySet<number> {
  const groups = new Set<number>();
  const begun = log.findIndex(({ type }) => type === 'start');
  if (begun < 0 || !reading) return groups;
  for (const [index, { type }] of log.entries()) {
    // A case is about one thing until it is about the next one.
    const until = type === 'start' ? index + 1 : type === 'focus' && index > begun ? index : undefined;
    if (until !== undefined) add(log.slice(0, until));
  }
  add(log);
  return groups;

  function add(part: Log) {
    const focus = focusIn(part);
    if (focus?.evidence.id !== id || !focus.failure || !reading) return;
    const group = groupOf(reading, focus.failure);
    if (group) groups.add(group.first);
  }
}

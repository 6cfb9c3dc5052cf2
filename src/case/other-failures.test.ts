import { expect, test } from 'vitest';
import type { Happening } from './log.ts';
import { groupsDealtWith, otherFailures, recipientsLeft } from './other-failures.ts';
import { logOf } from './test-flows.ts';
import { failure, reading } from './test-readings.ts';

const three = reading(
  'bounce',
  failure({ to: 'ann@example.net' }),
  failure({ to: 'bob@example.org', reason: 'domain-unknown' }),
  failure({ to: 'cat@example.net', reason: 'domain-unknown' }),
  failure({ to: 'dan@example.net', reason: 'expired', action: 'delayed' }),
);
const pasted: Happening = { type: 'evidence', text: '…', reading: three };
const start: Happening = { type: 'start', flow: 'bounces', version: '1' };
const log = (...happenings: readonly Happening[]) => logOf('agent', ...happenings);
/** The ids that `logOf` gives count from the first entry. */
const evidenceAt = (entries: readonly Happening[]) => {
  const entry = log(...entries).find(({ type }) => type === 'evidence');
  return entry?.id ?? '';
};
const chosen = (failure: number, before: readonly Happening[]): Happening => ({
  type: 'focus',
  evidence: evidenceAt(before),
  failure,
});

test.each([
  { case: 'nothing pasted', entries: [], left: 0, dealtWith: [] },
  { case: 'pasted, nothing begun', entries: [pasted], left: 3, dealtWith: [] },
  { case: 'the first begun', entries: [pasted, start], left: 3, dealtWith: [0] },
  { case: 'pasted into a running case', entries: [start, pasted], left: 3, dealtWith: [0] },
  {
    case: 'the second chosen at once',
    entries: [pasted, chosen(1, [pasted]), start],
    left: 2,
    dealtWith: [1],
  },
  {
    case: 'the first, then the second',
    entries: [pasted, start, chosen(1, [pasted]), start],
    left: 1,
    dealtWith: [0, 1],
  },
  {
    case: 'one after the other, to the last',
    entries: [pasted, start, chosen(1, [pasted]), start, chosen(3, [pasted]), start],
    left: 0,
    dealtWith: [0, 1, 3],
  },
])('$case: $left recipients are left', ({ entries, left, dealtWith }) => {
  const written = log(...entries);
  expect(recipientsLeft(written)).toBe(left);
  const evidence = written.find((entry) => entry.type === 'evidence');
  expect(evidence ? [...groupsDealtWith(written, evidence)] : []).toEqual(dealtWith);
});

test('the group that the case is about is none of the others', () => {
  const groups = otherFailures(log(pasted, chosen(2, [pasted]), start));
  expect(groups.map(({ first, isDealtWith }) => [first, isDealtWith])).toEqual([
    [0, false],
    [3, false],
  ]);
});

test('failures without a recipient are counted one by one', () => {
  const { recipient: _, ...nobody } = failure({ reason: 'expired' });
  const two = reading('bounce', failure(), nobody, { ...nobody, reason: 'unreachable' });
  expect(recipientsLeft(log({ type: 'evidence', text: '…', reading: two }))).toBe(2);
});

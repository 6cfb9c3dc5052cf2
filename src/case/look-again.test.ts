import { expect, test } from 'vitest';
import type { Outcome } from '../flow/schema.ts';
import { noMarks } from './case-marks.ts';
import { type CaseRow, summaryOf } from './case-summary.ts';
import { answersIn, type Happening } from './log.ts';
import { doneWith, dueCases, dueOf, lookAgainAt } from './look-again.ts';
import { replay } from './replay.ts';
import { answer, logOf, runnable, sending } from './test-flows.ts';

const waiting = (lookAgain?: string): Outcome => ({
  kind: 'wait',
  title: 'The queue tries again',
  after: [],
  until: 'For a day',
  watch: 'The inbox',
  comeBack: 'After a day',
  ...(lookAgain === undefined ? {} : { lookAgain }),
});

function suggested(outcome: Outcome, ...happenings: readonly Happening[]) {
  const flows = runnable({ ...sending, outcomes: { ...sending.outcomes, 'mail-leaves': outcome } });
  const log = logOf('agent', { type: 'start', flow: 'sending', version: 's1' }, ...happenings);
  return lookAgainAt({ id: 'c1', log }, replay(flows, 'sending', answersIn(log), 'agent'), flows);
}

const way = [
  answer('sending/online', 'opens'),
  answer('sending/password', 'accepted'),
  answer('sending/refused', 'sent'),
];

test.each<{ case: string; found: string | undefined; expected: string | undefined }>([
  {
    case: 'counts from the last answer, not from a note after it',
    found: suggested(waiting('2 days'), ...way, { type: 'note', text: 'Called' }),
    expected: '2026-03-16T08:03:00.000Z',
  },
  {
    case: 'counts from an answer that was changed last, wherever it stands',
    found: suggested(waiting('1 hour'), ...way, answer('sending/online', 'opens')),
    expected: '2026-03-14T09:04:00.000Z',
  },
  { case: 'no time is named', found: suggested(waiting(), ...way), expected: undefined },
  { case: 'not there yet', found: suggested(waiting('1 hour'), ...way.slice(1)), expected: undefined },
  {
    case: 'an outcome that does not wait',
    found: suggested(waiting('1 hour'), answer('sending/online', 'fails')),
    expected: undefined,
  },
])('$case', ({ found, expected }) => {
  expect(found).toBe(expected);
});

function row(id: string, lookAgain: string | undefined, marks: Partial<CaseRow['marks']> = {}): CaseRow {
  const shown = { problem: 'x', subject: 'x', provider: { id: 'p', name: 'P' }, lookAgain };
  const summary = summaryOf({ id, log: [] }, shown, 'v1');
  return { id, lastChange: '', summary, marks: { ...noMarks, ...marks } };
}

const [one, two, three] = [
  '2026-03-01T08:00:00.000Z',
  '2026-03-02T08:00:00.000Z',
  '2026-03-03T08:00:00.000Z',
];

test('a date that somebody set comes before the one that is suggested', () => {
  expect([row('a', two), row('a', two, { due: three }), row('a', undefined)].map(dueOf)).toEqual([
    two,
    three,
    undefined,
  ]);
});

test('what somebody is done with is due no more, until another date is suggested', () => {
  const done = doneWith(row('a', two, { due: one, pinned: true }));
  expect(done).toEqual({ pinned: true, tags: [], settled: two });
  expect([row('a', two, done), row('a', three, done)].map(dueOf)).toEqual([undefined, three]);
  expect(doneWith(row('a', undefined, { due: one }))).toEqual(noMarks);
});

test('what is due, the longest first', () => {
  const rows = [
    row('later', three),
    row('two', two),
    row('one', undefined, { due: one }),
    row('none', undefined),
  ];
  expect(dueCases(rows, new Date(two)).map(({ id }) => id)).toEqual(['one', 'two']);
});

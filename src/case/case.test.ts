import { expect, test } from 'vitest';
import { nextInstant, startOf, unusedAnswers } from './case.ts';
import { answersIn } from './log.ts';
import { replay } from './replay.ts';
import { answer, bounces, logOf, runnable, sending } from './test-flows.ts';

const began = { type: 'start', flow: 'sending', version: 's1' } as const;

test.each([
  { case: 'not at all', log: logOf('agent'), start: undefined },
  { case: 'at the first question of a flow', log: logOf('agent', began), start: 'sending' },
  {
    case: 'at a question of a flow',
    log: logOf('agent', { ...began, question: 'refused' }),
    start: 'sending/refused',
  },
  {
    case: 'anew, when it turned out to be something else',
    log: logOf('agent', began, { type: 'start', flow: 'bounces', version: 'b1' }),
    start: 'bounces',
  },
])('a case began $case', ({ log, start }) => {
  expect(startOf({ id: 'c', log })).toBe(start);
});

const flows = runnable(sending, bounces);

function unusedAfter(given: readonly (readonly [question: string, option: string])[], loaded = flows) {
  const log = logOf('customer', ...given.map(([question, option]) => answer(question, option)));
  const standing = replay(loaded, 'sending', answersIn(log), 'customer');
  return unusedAnswers({ id: 'c', log }, standing, loaded).map(({ question }) => question);
}

test.each<{ case: string; given: [string, string][]; unused: string[] }>([
  {
    case: 'off the way now, in this flow and in another',
    given: [
      ['sending/online', 'opens'],
      ['sending/refused', 'refused'],
      ['bounces/reason', 'full'],
      ['sending/online', 'fails'],
    ],
    unused: ['sending/refused', 'bounces/reason'],
  },
  {
    case: 'ahead of the open question: not unused',
    given: [
      ['sending/online', 'opens'],
      ['bounces/reason', 'full'],
    ],
    unused: [],
  },
  {
    case: 'behind the open question, on no way from it',
    given: [
      ['sending/online', 'opens'],
      ['sending/refused', 'refused'],
      ['bounces/kind', 'known'],
    ],
    unused: ['bounces/kind'],
  },
  {
    case: 'at the open question, by an option that is gone',
    given: [
      ['sending/online', 'opens'],
      ['sending/refused', 'renamed'],
    ],
    unused: ['sending/refused'],
  },
  { case: 'a check that was passed by is no answer', given: [['sending/online', 'opens']], unused: [] },
])('unused answers: $case', ({ given, unused }) => {
  expect(unusedAfter(given)).toEqual(unused);
});

test('an answer in a flow that was not loaded yet may still be come to', () => {
  const given = [
    ['sending/online', 'opens'],
    ['bounces/reason', 'full'],
  ] as const;
  expect(unusedAfter(given, runnable(sending))).toEqual([]);
});

test.each([
  {
    case: 'a first entry',
    log: logOf('agent'),
    now: '2026-03-14T08:00:00.000Z',
    next: '2026-03-14T08:00:00.000Z',
  },
  {
    case: 'a clock that runs on',
    log: logOf('agent', answer('a/b', 'c')),
    now: '2026-03-14T08:00:00.001Z',
    next: '2026-03-14T08:00:00.001Z',
  },
  {
    case: 'a clock that was set back',
    log: logOf('agent', answer('a/b', 'c')),
    now: '2026-03-13T23:00:00.000Z',
    next: '2026-03-14T08:00:00.000Z',
  },
])('the next instant after $case', ({ log, now, next }) => {
  expect(nextInstant(log, new Date(now))).toBe(next);
});

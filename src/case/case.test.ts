import { expect, test } from 'vitest';
import { nextInstant, startFlowOf, unusedAnswers } from './case.ts';
import { answersIn } from './log.ts';
import { replay } from './replay.ts';
import { answer, bounces, logOf, runnable, sending } from './test-flows.ts';

test('a case knows the flow in which it began', () => {
  const log = logOf(
    'agent',
    { type: 'start', flow: 'sending', version: 's1' },
    { type: 'start', flow: 'bounces', version: 'b1' },
  );
  expect(startFlowOf({ id: 'c', log })).toBe('sending');
  expect(startFlowOf({ id: 'c', log: [] })).toBeUndefined();
});

test('answers that are off the way now are unused, those on it are not', () => {
  const log = logOf(
    'agent',
    answer('sending/online', 'opens'),
    answer('sending/password', 'accepted'),
    answer('bounces/reason', 'full'),
    answer('sending/online', 'fails'),
  );
  const standing = replay(runnable(sending, bounces), 'sending', answersIn(log), 'agent');
  expect(unusedAnswers({ id: 'c', log }, standing).map(({ question }) => question)).toEqual([
    'sending/password',
    'bounces/reason',
  ]);
});

test('a check that was passed by is no answer', () => {
  const log = logOf('customer', answer('sending/online', 'opens'));
  const standing = replay(runnable(sending, bounces), 'sending', answersIn(log), 'customer');
  expect(standing.trail).toHaveLength(2);
  expect(unusedAnswers({ id: 'c', log }, standing)).toEqual([]);
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

import { expect, test } from 'vitest';
import { leftForSupport } from './left-for-support.ts';
import type { Happening } from './log.ts';
import { answer, bounces, logOf, runnable, sending } from './test-flows.ts';

const flows = runnable(sending, bounces);
const opens = answer('sending/online', 'opens');

test.each<{ case: string; answers: Happening[]; left: string[] }>([
  { case: 'the customer did not come to it', answers: [], left: [] },
  { case: 'the customer passed it by', answers: [opens], left: ['password'] },
  {
    case: 'the customer went on',
    answers: [opens, answer('sending/refused', 'unknown')],
    left: ['password'],
  },
  { case: 'it was answered', answers: [opens, answer('sending/password', 'accepted')], left: [] },
])('a check for agents: $case', ({ answers, left }) => {
  const found = leftForSupport(flows, 'sending', logOf('customer', ...answers));
  expect(found.map(({ place }) => place.node)).toEqual(left);
  for (const { question } of found) expect(question.for).toBe('agent');
});

test('without its flow nothing is left', () => {
  expect(leftForSupport(new Map(), 'sending', logOf('customer', opens))).toEqual([]);
});

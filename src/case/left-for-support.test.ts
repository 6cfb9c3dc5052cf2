import { expect, test } from 'vitest';
import { leftForSupport } from './left-for-support.ts';
import { entriesIn, type Happening } from './log.ts';
import { answer, bounces, logOf, runnable, sending, written } from './test-flows.ts';

const flows = runnable(sending, bounces);
const start: Happening = { type: 'start', flow: 'sending', version: 's1' };
const opens = answer('sending/online', 'opens');
const caseOf = (...answers: readonly Happening[]) => ({
  id: 'c1',
  log: logOf('customer', start, ...answers),
});
const nodes = (of: ReturnType<typeof caseOf>) =>
  leftForSupport(of, flows).checks.map(({ place }) => place.node);

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
  const { checks } = leftForSupport(caseOf(...answers), flows);
  expect(checks.map(({ place }) => place.node)).toEqual(left);
  for (const { question } of checks) expect(question.for).toBe('agent');
});

test('what an agent comes to alone was left by nobody', () => {
  const { log } = caseOf();
  expect(entriesIn(log, 'answer')).toEqual([]);
  expect(nodes({ id: 'c1', log: [...log, written(opens, 9, 'agent')] })).toEqual([]);
});

test('what an agent has answered since is open no more', () => {
  const { log } = caseOf(opens);
  const done = written(answer('sending/password', 'accepted'), 9, 'agent');
  expect(nodes({ id: 'c1', log: [...log, done] })).toEqual([]);
});

test('a flow that is not loaded is named', () => {
  const way = [opens, answer('sending/password', 'accepted'), answer('sending/refused', 'refused')];
  expect(leftForSupport(caseOf(opens), new Map())).toEqual({ checks: [], missing: 'sending' });
  expect(leftForSupport(caseOf(...way), runnable(sending)).missing).toBe('bounces');
  expect(leftForSupport(caseOf(...way), flows).missing).toBeUndefined();
});

test('a case without checks left nothing', () => {
  expect(leftForSupport({ id: 'c1', log: logOf('customer', opens) }, flows)).toEqual({ checks: [] });
});

import { expect, test } from 'vitest';
import { pathOf } from '../flow/flow.ts';
import { advance } from './advance.ts';
import { findingsIn } from './answered-by.ts';
import type { Happening, Log } from './log.ts';
import { answer, bounces, logOf, runnable, sending, written } from './test-flows.ts';

const flows = runnable(sending, bounces);
const write = (happening: Happening, log: Log) => written(happening, log.length);

test.each([
  { case: 'no provider', log: logOf('agent'), findings: [] },
  {
    case: 'a provider with a profile',
    log: logOf('agent', { type: 'provider', provider: 'opensrs' }),
    findings: [['provider', { value: 'known', readFrom: 'provider' }]],
  },
  {
    case: 'another provider',
    log: logOf('agent', { type: 'provider', provider: 'opensrs' }, { type: 'provider', provider: 'other' }),
    findings: [['provider', { value: 'other', readFrom: 'provider' }]],
  },
])('what is known without asking: $case', ({ log, findings }) => {
  expect([...findingsIn(log)]).toEqual(findings);
});

test('a question that is answered already is not asked, and the answer says where it came from', () => {
  const log = logOf('agent', { type: 'provider', provider: 'opensrs' });
  const { log: after, standing } = advance(flows, 'bounces', log, 'agent', findingsIn(log), write);
  expect(pathOf(standing.at)).toBe('bounces/reason');
  expect(after).toEqual([
    ...log,
    {
      id: 'e1',
      at: '2026-03-14T08:01:00.000Z',
      by: 'customer',
      type: 'answer',
      question: 'bounces/kind',
      option: 'known',
      asked: 'Who hosts the mailbox?',
      answered: 'Known',
      readFrom: 'provider',
    },
  ]);
});

test('what a person answered there stands', () => {
  const log = logOf('agent', { type: 'provider', provider: 'opensrs' }, answer('bounces/kind', 'other'));
  const { log: after, standing } = advance(flows, 'bounces', log, 'agent', findingsIn(log), write);
  expect(after).toBe(log);
  expect(standing.trail).toEqual([{ flow: 'bounces', node: 'kind', option: 'other', left: false }]);
});

test.each([
  { case: 'nothing is known', startFlow: 'bounces', happenings: [], at: 'bounces/kind' },
  { case: 'the question takes no finding', startFlow: 'sending', happenings: [], at: 'sending/online' },
  { case: 'the flow is not loaded', startFlow: 'gone', happenings: [], at: 'gone/' },
])('the log stays as it is: $case', ({ startFlow, happenings, at }) => {
  const log = logOf('agent', ...happenings);
  const { log: after, standing } = advance(flows, startFlow, log, 'agent', findingsIn(log), write);
  expect(after).toBe(log);
  expect(pathOf(standing.at)).toBe(at);
});

test('an option that is gone is asked again, by a person', () => {
  const log = logOf('agent', { type: 'provider', provider: 'opensrs' }, answer('bounces/kind', 'renamed'));
  const { log: after, standing } = advance(flows, 'bounces', log, 'agent', findingsIn(log), write);
  expect(after).toBe(log);
  expect(pathOf(standing.at)).toBe('bounces/kind');
});

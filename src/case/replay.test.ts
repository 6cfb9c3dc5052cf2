import { expect, test } from 'vitest';
import { type Flow, pathOf } from '../flow/flow.ts';
import type { Audience } from '../flow/text.ts';
import { answersIn } from './log.ts';
import { outcomeOf, replay } from './replay.ts';
import { answer, bounces, logOf, runnable, sending } from './test-flows.ts';

type Given = readonly (readonly [question: string, option: string])[];

function walk(given: Given, audience: Audience = 'agent', flows: readonly Flow[] = [sending, bounces]) {
  const log = logOf('agent', ...given.map(([question, option]) => answer(question, option)));
  const { trail, at, missing } = replay(runnable(...flows), 'sending', answersIn(log), audience);
  const steps = trail.map((step) => `${pathOf(step)} ${step.option}${step.left ? ' (left)' : ''}`);
  return { steps, at: pathOf(at), ...(missing === undefined ? {} : { missing }) };
}

test.each<{ case: string; given: Given; steps: string[]; at: string }>([
  { case: 'nothing answered: the first question', given: [], steps: [], at: 'sending/online' },
  {
    case: 'one answer: the second question',
    given: [['sending/online', 'opens']],
    steps: ['sending/online opens'],
    at: 'sending/password',
  },
  {
    case: 'answers in another order: the same place',
    given: [
      ['sending/refused', 'sent'],
      ['sending/password', 'accepted'],
      ['sending/online', 'opens'],
    ],
    steps: ['sending/online opens', 'sending/password accepted', 'sending/refused sent'],
    at: 'sending/mail-leaves',
  },
  {
    case: 'a later entry wins',
    given: [
      ['sending/online', 'fails'],
      ['sending/online', 'opens'],
    ],
    steps: ['sending/online opens'],
    at: 'sending/password',
  },
  {
    case: 'an option that is gone stops the walk there',
    given: [
      ['sending/online', 'opens'],
      ['sending/password', 'renamed'],
      ['sending/refused', 'sent'],
    ],
    steps: ['sending/online opens'],
    at: 'sending/password',
  },
  {
    case: 'answers off the way are ignored',
    given: [
      ['sending/online', 'fails'],
      ['sending/refused', 'sent'],
      ['sending/gone', 'yes'],
      ['elsewhere/online', 'opens'],
    ],
    steps: ['sending/online fails'],
    at: 'sending/connection-is-down',
  },
  {
    case: 'on into another flow, to its question in the middle',
    given: [
      ['sending/online', 'opens'],
      ['sending/password', 'accepted'],
      ['sending/refused', 'refused'],
      ['bounces/reason', 'full'],
    ],
    steps: [
      'sending/online opens',
      'sending/password accepted',
      'sending/refused refused',
      'bounces/reason full',
    ],
    at: 'bounces/tell-the-person',
  },
  {
    case: 'and back to an outcome of the first',
    given: [
      ['sending/online', 'opens'],
      ['sending/password', 'accepted'],
      ['sending/refused', 'refused'],
      ['bounces/reason', 'unknown'],
      ['bounces/later', 'yes'],
    ],
    steps: [
      'sending/online opens',
      'sending/password accepted',
      'sending/refused refused',
      'bounces/reason unknown',
      'bounces/later yes',
    ],
    at: 'sending/mail-leaves',
  },
  {
    case: 'an answer that names what every object has',
    given: [['sending/online', 'constructor']],
    steps: [],
    at: 'sending/online',
  },
])('$case', ({ given, steps, at }) => {
  expect(walk(given)).toEqual({ steps, at });
});

test('a flow that is not loaded is named, with the place where the case goes on', () => {
  const given: Given = [
    ['sending/online', 'opens'],
    ['sending/password', 'accepted'],
    ['sending/refused', 'refused'],
  ];
  expect(walk(given, 'agent', [sending])).toEqual({
    steps: ['sending/online opens', 'sending/password accepted', 'sending/refused refused'],
    at: 'bounces/reason',
    missing: 'bounces',
  });
  expect(walk(given, 'agent', [])).toEqual({ steps: [], at: 'sending/', missing: 'sending' });
});

test("a customer's case passes by a check for agents, and an agent's stops there", () => {
  const given: Given = [['sending/online', 'opens']];
  expect(walk(given, 'customer')).toEqual({
    steps: ['sending/online opens', 'sending/password unknown (left)'],
    at: 'sending/refused',
  });
  expect(walk(given, 'agent')).toEqual({ steps: ['sending/online opens'], at: 'sending/password' });
});

test("an agent's answer to such a check counts in the customer's case too", () => {
  const given: Given = [
    ['sending/online', 'opens'],
    ['sending/password', 'disabled'],
  ];
  expect(walk(given, 'customer').at).toBe('sending/connection-is-down');
});

test('after an edit of the flow, the answers that still apply are kept', () => {
  const edited: Flow = {
    ...sending,
    questions: {
      ...sending.questions,
      online: {
        ask: 'Is the cable in?',
        why: 'Why',
        how: [],
        say: 'Say',
        options: [
          { id: 'opens', label: 'Yes', next: 'refused' },
          { id: 'fails', label: 'No', next: 'connection-is-down' },
        ],
      },
    },
  };
  const given: Given = [
    ['sending/online', 'opens'],
    ['sending/password', 'accepted'],
    ['sending/refused', 'sent'],
  ];
  expect(walk(given, 'agent', [edited])).toEqual({
    steps: ['sending/online opens', 'sending/refused sent'],
    at: 'sending/mail-leaves',
  });
});

test('the outcome is known once the case has come to it', () => {
  const flows = runnable(sending, bounces);
  expect(outcomeOf(flows, { trail: [], at: { flow: 'sending', node: 'online' } })).toBeUndefined();
  expect(outcomeOf(flows, { trail: [], at: { flow: 'gone', node: 'mail-leaves' } })).toBeUndefined();
  expect(outcomeOf(flows, { trail: [], at: { flow: 'sending', node: 'mail-leaves' } })?.title).toBe(
    'Mail leaves',
  );
});

import { expect, test } from 'vitest';
import { problemsAfter } from './sound-content.ts';

const answeredBy = (finding: string) => ({
  from: '    why: Mail',
  to: `    answeredBy: ${finding}\n    why: Mail`,
});

test.each([
  {
    case: 'two options with one label, capitals and spaces aside',
    changes: [{ from: 'label: It does not', to: 'label: it  Opens' }],
    problem: '12: two options have the same label for the agent: say how they differ',
  },
  {
    case: 'two options with one label for customers only',
    changes: [{ from: 'label: It does not', to: 'label: { agent: It does not, customer: It opens }' }],
    problem: '12: two options have the same label for the customer: say how they differ',
  },
  {
    case: 'an option without a label',
    changes: [{ from: ' label: It opens,', to: '' }],
    problem: '11: option "opens" has no label: add `label:`; only `unknown` goes without',
  },
  {
    case: 'a check for agents that a customer could not pass by',
    changes: [{ from: '    why: Mail', to: '    for: agent\n    why: Mail' }],
    problem:
      "11: is `for: agent` and has no option `unknown`: add `- { id: unknown, next: … }`: a customer's case passes by there",
  },
  {
    case: 'two questions with the same words',
    changes: [
      { from: 'Is the password accepted?', to: '{ agent: Password?, customer: does a web page open? }' },
    ],
    problem: '14: asks the same as "online": word one differently',
  },
  {
    case: 'a finding that does not exist',
    changes: [answeredBy('mood'), { from: 'next: password', to: 'when: [good], next: password' }],
    problem:
      '7: there is no finding "mood": use one of: provider, pasted, reason, action, mx-points-here, authentication, folder, sender-policy, dkim-key, dmarc-fit, domain-takes-mail, failed-check, asking-server, client-error',
  },
  {
    case: 'a value that the finding does not have',
    changes: [answeredBy('action'), { from: 'next: password', to: 'when: [failed, lost], next: password' }],
    problem: '12: the finding "action" has no value "lost": use one of: failed, delayed, delivered',
  },
  {
    case: 'a value that chooses two options',
    changes: [
      answeredBy('action'),
      { from: 'next: password', to: 'when: [failed], next: password' },
      { from: 'next: connection-is-down', to: 'when: [failed], next: connection-is-down' },
    ],
    problem: '13: "failed" chooses two options: keep it at one',
  },
  {
    case: 'a finding that chooses no option',
    changes: [answeredBy('action')],
    problem: '7: no option says which "action" chooses it: add `when: [value, …]` to the options',
  },
  {
    case: 'a value of no finding',
    changes: [{ from: 'next: password', to: 'when: [failed], next: password' }],
    problem:
      '11: has `when:` but nothing answers the question: add `answeredBy:` to the question, or delete `when:`',
  },
])('$case', ({ changes, problem }) => {
  expect(problemsAfter(changes)).toEqual([`flows/sending.yaml:${problem}`]);
});

test('a question with one option', () => {
  expect(problemsAfter([{ from: /.*id: fails.*\n/, to: '' }])).toEqual([
    'flows/sending.yaml:10: has 1 option: a question needs two or more: add one, or join this question with the next node',
    'flows/sending.yaml:21: no path from the start of a flow leads to "connection-is-down": let an option lead here, or delete it',
  ]);
});

import { expect, test } from 'vitest';
import { type Change, problemsAfter } from './sound-content.ts';

/** Support needs the time, and the outcome itself does not ask for it. */
const needsTime: Change = {
  file: 'providers/other.yaml',
  from: 'requires: [sender]',
  to: 'requires: [sender, time]',
};
const missesTime =
  'flows/sending.yaml:24: can be reached without "time", which support needs (other): add it to `collect` here, or ask for it on the way';

/** A second way to support that goes round the question about the password. */
const shortcut: Change = { from: 'next: connection-is-down', to: 'next: support-looks' };
const withoutConnection: Change = { from: /.*connection-is-down:.*\n/, to: '' };
const shortJourney: Change = {
  file: 'sending.journeys.yaml',
  from: 'ends: connection-is-down',
  to: 'ends: support-looks',
};
const twoWays = [needsTime, shortcut, withoutConnection, shortJourney];

const collectAtStart: Change = {
  from: '    why: Mail needs',
  to: '    collect: [time]\n    why: Mail needs',
};
const collectAtPassword: Change = {
  from: '    why: The server',
  to: '    collect: [time]\n    why: The server',
};

test.each([
  {
    case: 'asked for at the outcome',
    changes: [needsTime, { from: 'collect: [sender]', to: 'collect: [sender, time]' }],
  },
  { case: 'asked for on the only way', changes: [needsTime, collectAtPassword] },
  { case: 'asked for before the ways part', changes: [...twoWays, collectAtStart] },
  {
    case: 'an account detail, asked for as the account',
    changes: [
      { file: 'providers/other.yaml' as const, from: 'account: []', to: 'account: [time]' },
      { from: 'collect: [sender]', to: 'collect: [account, sender]' },
    ],
  },
])('a needed detail is $case', ({ changes }) => {
  expect(problemsAfter(changes)).toEqual([]);
});

test.each([
  { case: 'never asked for', changes: [needsTime] },
  {
    case: 'an account detail, and the account is not asked for',
    changes: [{ file: 'providers/other.yaml' as const, from: 'account: []', to: 'account: [time]' }],
  },
])('a needed detail is $case', ({ changes }) => {
  expect(problemsAfter(changes)).toEqual([missesTime]);
});

test('a needed detail is asked for on one of two ways only', () => {
  expect(problemsAfter([...twoWays, collectAtPassword])).toEqual([missesTime]);
});

test('a page that evidence can answer is not sure to be seen', () => {
  const answered: Change[] = [
    { from: '    why: The server', to: '    answeredBy: action\n    collect: [time]\n    why: The server' },
    { from: 'next: mail-leaves', to: 'when: [delivered], next: mail-leaves' },
  ];
  expect(problemsAfter([needsTime, ...answered])).toEqual([missesTime.replace(':24:', ':26:')]);
});

test("a check that a customer's case passes by is not sure to be seen", () => {
  const passedBy: Change = {
    from: '    why: The server',
    to: '    for: agent\n    collect: [time]\n    why: The server',
  };
  expect(problemsAfter([needsTime, passedBy])).toEqual([missesTime.replace(':24:', ':26:')]);
});

test('each provider that needs the detail is named', () => {
  const another =
    'name: A\nsummary: B\naccount: [time]\nrequires: []\nhosts: []\nmx: []\nlimits: {}\nservers: {}\nnotes: []\n';
  expect(problemsAfter([needsTime], { 'providers/zeta.yaml': another })).toEqual([
    missesTime.replace('(other)', '(other, zeta)'),
  ]);
});

import { expect, test } from 'vitest';
import { problemsAfter, soundContent } from './sound-content.ts';

const toEnd = 'lead on to a question that was not asked yet, or to an outcome';

test.each([
  {
    case: 'a target that the flow does not have',
    changes: [{ from: 'next: password', to: 'next: passwort' }],
    problems: ['11: nothing in sending.yaml is named "passwort": name a question or an outcome that exists'],
  },
  {
    case: 'a flow that does not exist',
    changes: [{ from: 'next: password', to: 'next: signing-in/password' }],
    problems: ['11: there is no flow "signing-in": name a question or an outcome that exists'],
  },
  {
    case: 'a start that does not exist',
    changes: [{ from: 'start: online', to: 'start: offline' }],
    problems: ['3: there is no question "offline": name one of its questions'],
  },
  {
    case: 'a start that is an outcome',
    changes: [{ from: 'start: online', to: 'start: mail-leaves' }],
    problems: ['3: there is no question "mail-leaves": name one of its questions'],
  },
  {
    case: 'a question and an outcome of one name',
    changes: [
      { from: '  mail-leaves:', to: '  password:' },
      { from: 'next: mail-leaves', to: 'next: support-looks' },
    ],
    problems: ['23: "password" is a question and an outcome: rename one of the two'],
  },
  {
    case: 'an outcome without a way to it',
    changes: [{ from: 'next: connection-is-down', to: 'next: mail-leaves' }],
    problems: [
      '22: no path from the start of a flow leads to "connection-is-down": let an option lead here, or delete it',
    ],
  },
  {
    case: 'a chain without a way to it, once',
    changes: [{ from: 'next: password', to: 'next: connection-is-down' }],
    problems: [
      '13: no path from the start of a flow leads to "password": let an option lead here, or delete it',
    ],
  },
  {
    case: 'a question that leads nowhere',
    changes: [{ from: /options:\n.*accepted.*\n.*unknown.*\n/, to: 'options: []\n' }],
    problems: [
      '13: dead end: no outcome can be reached from "password": give it an option that leads on',
      '18: has 0 options: a question needs two or more: add one, or join this question with the next node',
      '21: no path from the start of a flow leads to "mail-leaves": let an option lead here, or delete it',
      '22: no path from the start of a flow leads to "support-looks": let an option lead here, or delete it',
    ],
  },
  {
    case: 'a question that leads back to itself',
    changes: [{ from: 'next: support-looks', to: 'next: password' }],
    problems: [`20: loop: sending/password → sending/password: ${toEnd}`],
  },
  {
    case: 'a loop',
    changes: [{ from: 'next: support-looks', to: 'next: online' }],
    problems: [`20: loop: sending/online → sending/password → sending/online: ${toEnd}`],
  },
])('$case', ({ changes, problems }) => {
  expect(problemsAfter(changes)).toEqual(problems.map((problem) => `flows/sending.yaml:${problem}`));
});

const receiving = soundContent['sending.yaml']
  .replaceAll('mail-leaves', 'mail-comes')
  .replace('next: connection-is-down', 'next: sending/online')
  .replace(/ {2}connection-is-down:.*\n/, '');
const receivingJourneys = soundContent['sending.journeys.yaml']
  .replaceAll('mail-leaves', 'mail-comes')
  .replace('online: fails', 'online: fails, sending/online: fails')
  .replace('ends: connection-is-down', 'ends: sending/connection-is-down');
const twoFlows = { 'receiving.yaml': receiving, 'receiving.journeys.yaml': receivingJourneys };

test('a flow may hand over to another', () => {
  expect(problemsAfter([], twoFlows)).toEqual([]);
});

test('a loop through another flow', () => {
  expect(problemsAfter([{ from: 'next: support-looks', to: 'next: receiving/online' }], twoFlows)).toEqual([
    `flows/sending.yaml:20: loop: receiving/online → sending/online → sending/password → receiving/online: ${toEnd}`,
  ]);
});

test('a question that another flow does not have', () => {
  expect(problemsAfter([{ from: 'next: support-looks', to: 'next: receiving/away' }], twoFlows)).toEqual([
    'flows/sending.yaml:20: nothing in receiving.yaml is named "away": name a question or an outcome that exists',
  ]);
});

test('what another flow holds is not missed while its file cannot be read', () => {
  expect(
    problemsAfter([], { ...twoFlows, 'receiving.yaml': 'title: Receiving' }).map((line) => line.slice(0, 33)),
  ).toEqual([
    'flows/receiving.yaml:1: summary: ',
    'flows/receiving.yaml:1: start: is',
    'flows/receiving.yaml:1: questions',
    'flows/receiving.yaml:1: outcomes:',
  ]);
});

import { expect, test } from 'vitest';
import { problemsAfter } from './sound-content.ts';

const file = 'sending.journeys.yaml' as const;

test.each([
  {
    case: 'a journey that ends elsewhere',
    from: 'answers: { online: opens, password: accepted }\n  ends: mail-leaves',
    to: 'answers: { online: fails }\n  ends: mail-leaves',
    problems: [
      '.journeys.yaml:6: "A restart helped" comes to sending/connection-is-down: mend the answers, or what it ends at',
      '.yaml:23: no journey reaches "mail-leaves": add one to sending.journeys.yaml',
    ],
  },
  {
    case: 'a journey that stops at an option the question does not have',
    from: 'password: unknown',
    to: 'password: forgotten',
    problems: [
      '.journeys.yaml:9: "Nobody knows the password" comes to sending/password: mend the answers, or what it ends at',
      '.yaml:24: no journey reaches "support-looks": add one to sending.journeys.yaml',
    ],
  },
  {
    case: 'a journey to an outcome that does not exist',
    from: 'ends: mail-leaves',
    to: 'ends: mail-flies',
    problems: ['.journeys.yaml:6: there is no outcome "mail-flies": name the outcome where this case ends'],
  },
  {
    case: 'an answer that a journey never comes to',
    from: 'online: fails',
    to: 'online: fails, password: accepted',
    problems: [
      '.journeys.yaml:2: "The line is cut" never comes to "password": delete the answer, or mend an earlier one',
    ],
  },
  {
    case: 'an outcome that no journey reaches',
    from: /- case: A restart.*\n.*\n.*\n/,
    to: '',
    problems: ['.yaml:23: no journey reaches "mail-leaves": add one to sending.journeys.yaml'],
  },
])('$case', ({ from, to, problems }) => {
  expect(problemsAfter([{ file, from, to }])).toEqual(problems.map((problem) => `flows/sending${problem}`));
});

test('a journey may begin inside a flow', () => {
  const change = {
    file,
    from: 'answers: { online: opens, password: accepted }',
    to: 'from: password\n  answers: { password: accepted }',
  };
  expect(problemsAfter([change])).toEqual([]);
});

test('journeys of a flow that does not exist', () => {
  const more = { 'receiving.journeys.yaml': '- case: Lost\n  answers: {}\n  ends: sending/mail-leaves\n' };
  expect(problemsAfter([], more)).toEqual([
    'flows/receiving.journeys.yaml:1: there is no flow of this name: name it as its flow, or delete it',
  ]);
});

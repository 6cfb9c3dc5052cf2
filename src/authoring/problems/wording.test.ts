import { expect, test } from 'vitest';
import { problemsAfter } from './sound-content.ts';

const wording = (phrase: string) => ({
  'codes/wording.yaml': `words:
  recipient:
    en: [mailbox, user]
wording:
  - reason: address-unknown
    phrases:
      - no such {recipient}
      - "${phrase}"
enhanced: {}
reply: {}
`,
});

test.each([
  { case: 'a list that is there', phrase: '{recipient} * unknown', problems: [] },
  { case: 'any address, any IP address', phrase: '{address} or {ip}', problems: [] },
  {
    case: 'a list that is not there',
    phrase: '{person} * unknown',
    problems: [
      '8: "{person} * unknown": there is no list "person" under `words`: add the list, or mend its name',
    ],
  },
  {
    case: 'a phrase of one letter',
    phrase: 'x',
    problems: ['8: wording › item 1 › phrases › item 2: is too short: it would be found everywhere'],
  },
])('$case', ({ phrase, problems }) => {
  expect(problemsAfter([], wording(phrase))).toEqual(
    problems.map((problem) => `flows/codes/wording.yaml:${problem}`),
  );
});

test('a list that no phrase names', () => {
  const [[file, text] = ['', '']] = Object.entries(wording('unknown'));
  expect(problemsAfter([], { [file]: text.replace('{recipient}', 'user') })).toEqual([
    'flows/codes/wording.yaml:2: no phrase names the list "recipient": write {recipient} in a phrase, or delete the list',
  ]);
});

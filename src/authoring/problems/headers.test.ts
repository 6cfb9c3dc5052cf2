import { expect, test } from 'vitest';
import { problemsAfter } from './sound-content.ts';

/** Words without problems, for the sound content: tests change one place of them. */
const soundWords = {
  'headers/verdicts.yaml': `methods:
  spf:
    name: SPF
    about: May it send?
    results:
      pass: { means: "{domain} allows {ip}.", verdict: good }
actions:
  none: nothing
alignment:
  exact: { means: The same, verdict: good }
  organization: { means: Alike, verdict: good }
  different: { means: Another, verdict: neutral }
standing:
  receiver: { means: Yours, verdict: good }
  unproven: { means: Unknown, verdict: neutral }
  foreign: { means: Others, verdict: neutral }
`,
  'headers/marks.yaml': `scl:
  name: Score
  of: A filter
  about: How sure it is
  values:
    - { from: 5, to: 9, means: Spam, verdict: bad }
`,
  'headers/anomalies.yaml': `several-from: { title: Several, means: "There are {count}.", weight: note }
`,
};

type File = keyof typeof soundWords;

function problemsIn(file: File, from: string, to: string) {
  const changed = soundWords[file].replace(from, to);
  if (changed === soundWords[file]) throw new Error(`${file} does not say ${from}`);
  return problemsAfter([], { ...soundWords, [file]: changed });
}

test('sound words have no problem', () => {
  expect(problemsAfter([], soundWords)).toEqual([]);
});

test.each<{ what: string; file: File; from: string; to: string; says: string }>([
  {
    what: 'a placeholder that nobody fills',
    file: 'headers/verdicts.yaml',
    from: '{ip}',
    to: '{address}',
    says: 'flows/headers/verdicts.yaml:6: nothing is called {address} here: use one of: {domain}, {selector}, {ip}, {policy}, {from}',
  },
  {
    what: 'a placeholder of another anomaly',
    file: 'headers/anomalies.yaml',
    from: '{count}',
    to: '{time}',
    says: 'flows/headers/anomalies.yaml:1: nothing is called {time} here: use one of: {count}',
  },
  {
    what: 'a placeholder in a mark',
    file: 'headers/marks.yaml',
    from: 'How sure it is',
    to: 'How sure {it} is',
    says: 'flows/headers/marks.yaml:4: nothing is called {it} here: write it without braces',
  },
  {
    what: 'an anomaly that is never found',
    file: 'headers/anomalies.yaml',
    from: 'several-from',
    to: 'many-from',
    says: 'flows/headers/anomalies.yaml:1: there is no anomaly "many-from": use one of: from-missing,',
  },
  {
    what: 'a row for no value',
    file: 'headers/marks.yaml',
    from: 'from: 5, to: 9, ',
    to: '',
    says: 'flows/headers/marks.yaml:6: this row is for no value: write `is`, or',
  },
  {
    what: 'a row that says two things',
    file: 'headers/marks.yaml',
    from: 'from: 5',
    to: 'is: ["5"], from: 5',
    says: 'flows/headers/marks.yaml:6: this row says in several ways what it is for:',
  },
  {
    what: 'a range without numbers',
    file: 'headers/marks.yaml',
    from: 'from: 5, to: 9',
    to: 'from: 9, to: 5',
    says: 'flows/headers/marks.yaml:6: no number is between 9 and 5:',
  },
  {
    what: 'a verdict that does not exist',
    file: 'headers/verdicts.yaml',
    from: 'verdict: good',
    to: 'verdict: fine',
    says: 'flows/headers/verdicts.yaml:6: methods › spf › results › pass › verdict',
  },
])('$what', ({ file, from, to, says }) => {
  expect(problemsIn(file, from, to).join('\n')).toContain(says);
});

test('a file that nothing reads', () => {
  const [problem] = problemsAfter([], { ...soundWords, 'headers/other.yaml': 'x: y\n' });
  expect(problem).toContain('flows/headers/other.yaml:1: nothing reads a file of this name');
});

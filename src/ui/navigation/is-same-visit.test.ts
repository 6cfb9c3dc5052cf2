import { expect, test } from 'vitest';
import { isSameVisit } from './is-same-visit.ts';

const question = '/case/1/bounce-reject/have-the-bounce';

test.each([
  { case: 'a search writes what was typed', from: '/codes?q=5', to: '/codes?q=5.', how: 'REPLACE', is: true },
  { case: 'a search is emptied', from: '/codes?q=5', to: '/codes', how: 'REPLACE', is: true },
  { case: 'a link to the whole reference', from: '/codes?q=5', to: '/codes', how: 'PUSH', is: false },
  { case: 'back to what was searched for', from: '/codes', to: '/codes?q=5', how: 'POP', is: false },
  { case: 'the same question, by a link to it', from: question, to: question, how: 'REPLACE', is: false },
  { case: 'the same question, by an answer', from: question, to: question, how: 'PUSH', is: false },
  { case: 'a page in place of another', from: '/case/1', to: question, how: 'REPLACE', is: false },
  { case: 'a part of the page', from: question, to: `${question}#content`, how: 'POP', is: true },
  {
    case: 'a fragment is taken out of the address',
    from: '/open#case',
    to: '/open',
    how: 'REPLACE',
    is: true,
  },
  { case: 'a link to the page with other fields', from: '/dns#a', to: '/dns#b', how: 'PUSH', is: false },
  {
    case: 'the same part again',
    from: `${question}#content`,
    to: `${question}#content`,
    how: 'POP',
    is: true,
  },
] as const)('$case', ({ from, to, how, is }) => {
  expect(isSameVisit(address(from), address(to), how)).toBe(is);
});

const address = (path: string) => new URL(path, 'https://triage.example.com');

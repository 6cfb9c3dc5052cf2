import { expect, test } from 'vitest';
import { wordFinder } from './find-words.ts';

test.each([
  { case: 'at its offset', text: 'full and full', words: 'full', offset: 9, found: 'full', at: 9 },
  { case: 'the first place', text: 'it is full', words: 'full', found: 'full', at: 6 },
  {
    case: 'an offset that does not hold',
    text: 'it is full',
    words: 'full',
    offset: 2,
    found: 'full',
    at: 6,
  },
  {
    case: 'a folded line',
    text: 'a mailbox\r\n   is full now',
    words: 'mailbox is full',
    found: 'mailbox\r\n   is full',
    at: 2,
  },
  {
    case: 'a quoted line',
    text: '> mailbox is\n> full',
    words: 'mailbox is full',
    found: 'mailbox is\n> full',
    at: 2,
  },
  { case: 'the second beginning', text: 'a a b', words: 'a  b', found: 'a b', at: 2 },
])('words are found: $case', ({ text, words, offset, found, at }) => {
  const stretch = wordFinder(text)({ words, offset });
  expect(stretch?.start).toBe(at);
  expect(text.slice(stretch?.start, stretch?.end)).toBe(found);
});

test.each([
  { case: 'other words', text: 'mailbox full', words: 'no such user' },
  { case: 'pieces that run together', text: 'mailboxfull', words: 'mailbox full' },
  {
    case: 'words of which only the beginning stands there',
    text: `${'x '.repeat(300)}y`,
    words: `${'x '.repeat(200)}z`,
  },
  { case: 'no words', text: 'mailbox full', words: ' ' },
])('words are not found: $case', ({ text, words }) => {
  expect(wordFinder(text)({ words })).toBeUndefined();
});

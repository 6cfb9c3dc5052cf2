import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../authoring/read-content.ts';
import { readWording } from '../diagnose/read-wording.ts';
import { makeFailure } from './failure/make-failure.ts';
import { compileWording, reasonOfWords } from './wording.ts';

const wording = readWording();
const replies = readFileSync(join(import.meta.dirname, 'replies.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' | ') && !line.startsWith('#'))
  .map((line) => {
    const [reason = '', ...words] = line.split(' | ');
    return { reason, words: words.join(' | ') };
  });

test.each(replies)('$words', ({ reason, words }) => {
  const failure = makeFailure({ action: 'failed', diagnostic: words }, wording, (value) => ({
    value,
    words: value,
  }));
  expect(failure.reason).toBe(reason);
});

const content = readContent('flows').wording.wording;
const asText = (phrase: string) =>
  phrase.replaceAll('{address}', 'lee@example.net').replaceAll('{ip}', '192.0.2.7').replaceAll('*', 'or');

test('no phrase is taken away by one before it', () => {
  const dead = content.flatMap(({ reason, phrases }) =>
    phrases.filter((phrase) => reasonOfWords(wording, asText(phrase))?.reason !== reason),
  );
  expect(dead).toEqual([]);
});

const table = (...phrases: string[]) =>
  compileWording({ wording: [{ reason: 'mailbox-full', phrases }], enhanced: {}, reply: {} });

test.each([
  { phrase: 'mailbox full', text: 'Mailbox   FULL!', fits: true },
  { phrase: 'mailbox full', text: 'mailbox is full', fits: false },
  { phrase: 'mailbox * full', text: 'mailbox of Lee is full', fits: true },
  { phrase: 'over * ip', text: 'over the recipient', fits: false },
  { phrase: 'quota', text: 'quotas', fits: true },
  { phrase: '{address} is full', text: '<lee@example.net> is full', fits: true },
  { phrase: '{ip} is full', text: '[192.0.2.5] is full', fits: true },
  { phrase: '一杯', text: 'メールボックスが一杯です', fits: true },
])('"$phrase" in "$text": $fits', ({ phrase, text, fits }) => {
  expect(reasonOfWords(table(phrase), text) !== undefined).toBe(fits);
});

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

const content = readContent('flows').wording;

/** What a phrase may be, with each word of the lists that it names. */
function textsOf(phrase: string): string[] {
  const text = phrase
    .replaceAll('{address}', 'lee@example.net')
    .replaceAll('{ip}', '192.0.2.7')
    .replaceAll(/[*~]/g, 'or');
  return Object.entries(content.words).reduce(
    (texts, [name, list]) =>
      texts.flatMap((one) =>
        one.includes(`{${name}}`)
          ? Object.values(list)
              .flat()
              .map((word) => one.replaceAll(`{${name}}`, word))
          : one,
      ),
    [text],
  );
}

test('no phrase is taken away by one before it', () => {
  const dead = content.wording.flatMap(({ reason, phrases }) =>
    phrases.filter((phrase) =>
      textsOf(phrase).every((text) => reasonOfWords(wording, text)?.reason !== reason),
    ),
  );
  expect(dead).toEqual([]);
});

const words = { box: { en: ['mailbox'], de: ['postfach'], es: ['conta.'] } };
const table = (...phrases: string[]) =>
  compileWording({ words, wording: [{ reason: 'mailbox-full', phrases }], enhanced: {}, reply: {} });

test.each([
  { phrase: 'mailbox full', text: 'Mailbox   FULL!', fits: true },
  { phrase: 'mailbox full', text: 'mailbox is full', fits: false },
  { phrase: 'mailbox * full', text: 'mailbox of Lee is full', fits: true },
  { phrase: 'over * ip', text: 'over the recipient', fits: false },
  { phrase: 'quota', text: 'quotas', fits: true },
  { phrase: '{address} is full', text: '<lee@example.net> is full', fits: true },
  { phrase: '{ip} is full', text: '[192.0.2.5] is full', fits: true },
  { phrase: '一杯', text: 'メールボックスが一杯です', fits: true },
  { phrase: 'メール * 一杯', text: 'ﾒｰﾙﾎﾞｯｸｽが一杯です', fits: true },
  { phrase: 'boîte pleine', text: 'BOITE PLEINE', fits: true },
  { phrase: 'skrzynka pełna', text: 'skrzynka pelna', fits: true },
  { phrase: '{box} * full', text: 'the mailbox of Lee is full', fits: true },
  { phrase: '{box} * full', text: 'Postfach full', fits: true },
  { phrase: '{box} * full', text: 'the mailbox is there. The disk is full', fits: false },
  { phrase: '{box} ~ full', text: 'the mailbox is full', fits: true },
  { phrase: '{box} ~ full', text: 'the mailbox of somebody who is away is full', fits: false },
  { phrase: '{box} * full', text: 'conta full', fits: true },
  { phrase: '{box} * full', text: 'contains full', fits: false },
  { phrase: 'full conta.', text: 'full conta', fits: true },
])('"$phrase" in "$text": $fits', ({ phrase, text, fits }) => {
  expect(reasonOfWords(table(phrase), text) !== undefined).toBe(fits);
});

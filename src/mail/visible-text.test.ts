import { expect, test } from 'vitest';
import { hasHiddenSigns, visibleText } from './visible-text.ts';

test.each([
  ['Kim <kim@example.com>', 'Kim <kim@example.com>'],
  ['grün 🏳️‍🌈 نعم', 'grün 🏳️‍🌈 نعم'],
  ['a\tb', 'a\tb'],
  ['ceo@bank.example\n\u0000@evil.example', 'ceo@bank.example[U+000A][U+0000]@evil.example'],
  ['exe\u202egpj.txt', 'exe[U+202E]gpj.txt'],
  ['pay\u200bpal', 'pay[U+200B]pal'],
  ['\ufeffHello', '[U+FEFF]Hello'],
])('%j is shown as %j', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
  expect(hasHiddenSigns(text)).toBe(shown !== text);
});

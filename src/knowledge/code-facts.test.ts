import { expect, test } from 'vitest';
import { readContent } from '../authoring/read-content.ts';
import { codeFacts } from './code-facts.ts';
import { lookUp } from './look-up.ts';

const { codes } = readContent('flows');

const rows = codeFacts
  .trim()
  .split('\n')
  .map((line) => {
    const [provider = '', code = '', text = '', reason = '', actor = ''] = line.split(' | ');
    const none = (value: string) => (value === '-' ? '' : value);
    return { line, provider, code: none(code), text: none(text), reason: none(reason), actor };
  });

/** The registry writes X for the class. */
const classesOf = (code: string) =>
  code.startsWith('X') ? ['4', '5'].map((c) => code.replace('X', c)) : [code];

test('there are as many facts as the articles tell', () => {
  const count = (id: string) => rows.filter(({ provider }) => provider === id).length;
  const counts = ['exacthosting', 'thexyz', 'mailhostbox', 'coreconnect'].map(count);
  expect([counts, rows.length]).toEqual([[16, 23, 130, 84], 253]);
});

test.each(rows)('$line', ({ provider, code, text, reason, actor }) => {
  for (const codeText of classesOf(code)) {
    const reply = [codeText, text].filter(Boolean).join(' ');
    const meaning = lookUp(codes, { provider, text: reply });
    expect(meaning).toMatchObject({ from: 'provider', provider });
    expect(meaning.meaning).not.toBe('');
    expect(meaning.remedy).not.toBe('');
    const causes = [meaning, ...(meaning.causes ?? [])].map((cause) => [cause.reason ?? '', cause.actor]);
    expect(causes).toContainEqual([reason, actor]);

    if (code === '') continue;
    const standard = lookUp(codes, { provider: 'other', text: reply });
    expect(['standard', 'wording']).toContain(standard.from);
    expect(standard.provider).toBeUndefined();
    expect(standard.meaning).not.toBe('');
    expect(standard.remedy).not.toBe('');
  }
});

test.each(rows.filter(({ text }) => text !== ''))('the words alone: $line', ({ provider, text }) => {
  expect(lookUp(codes, { provider, text })).toMatchObject({ from: 'provider', provider });
});

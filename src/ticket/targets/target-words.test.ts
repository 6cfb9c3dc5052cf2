import { expect, test } from 'vitest';
import { leftOutWords, troubleWords } from './target-words.ts';

test('what the person has to copy over is said', () => {
  expect(leftOutWords({ leftOut: [] })).toBeUndefined();
  expect(leftOutWords({ leftOut: ['body'] })).toContain('text of the ticket');
  expect(leftOutWords({ leftOut: ['evidence'] })).toContain('all of what was pasted');
  expect(leftOutWords({ leftOut: ['evidence', 'fields'] })).toMatch(/pasted.*fields/);
  expect(leftOutWords({ leftOut: ['fields'] })).toContain('fields');
  expect(leftOutWords({ leftOut: ['body', 'fields'] })).toContain('subject only');
});

test('each trouble has words of its own', () => {
  const troubles = ['unreachable', 'busy', 'not-allowed', 'not-there', 'too-big', 'refused'] as const;
  expect(new Set(troubles.map(troubleWords)).size).toBe(troubles.length);
});

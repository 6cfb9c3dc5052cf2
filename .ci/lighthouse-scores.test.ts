import { expect, test } from 'vitest';
import { missedIn, scoresOf } from './lighthouse-scores.ts';

const all = { performance: 1, accessibility: 1, 'best-practices': 1, seo: 1 };
const categories = (scores: Readonly<Record<string, number | null>>) =>
  Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, { score }]));

test.each([
  { case: 'a perfect page', scores: all, missed: [] },
  { case: 'a page that is just fast enough', scores: { ...all, performance: 0.98 }, missed: [] },
  { case: 'a page that is a little slow', scores: { ...all, performance: 0.97 }, missed: ['performance'] },
  { case: 'one flaw of accessibility', scores: { ...all, accessibility: 0.99 }, missed: ['accessibility'] },
  { case: 'a category that could not be judged', scores: { ...all, seo: null }, missed: ['seo'] },
  {
    case: 'a category that is gone',
    scores: { performance: 1 },
    missed: ['accessibility', 'best-practices', 'seo'],
  },
])('$case', ({ scores, missed }) => {
  expect(missedIn(scoresOf(categories(scores)))).toEqual(missed);
});

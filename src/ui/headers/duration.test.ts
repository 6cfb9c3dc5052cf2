import { expect, test } from 'vitest';
import { duration } from './duration.ts';

test.each([
  [0, '0 seconds'],
  [41, 'under 1 second'],
  [1000, '1 second'],
  [59_600, '1 minute'],
  [125_000, '2 minutes 5 seconds'],
  [3_600_000, '1 hour'],
  [18_614_000, '5 hours 10 minutes'],
  [90_000_000, '1 day 1 hour'],
  [86_405_000, '1 day'],
  [-7_490_000, '2 hours 4 minutes'],
])('%i ms: %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});

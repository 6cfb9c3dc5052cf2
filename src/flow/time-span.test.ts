import { expect, test } from 'vitest';
import { millisecondsOf } from './time-span.ts';

test.each([
  { span: '15 minutes', minutes: 15 },
  { span: '1 hour', minutes: 60 },
  { span: '4 hours', minutes: 240 },
  { span: '1 day', minutes: 1440 },
  { span: '14 days', minutes: 20_160 },
  { span: '0 days', minutes: 0 },
  { span: '2 weeks', minutes: 0 },
  { span: '1.5 hours', minutes: 0 },
  { span: 'a while', minutes: 0 },
])('$span', ({ span, minutes }) => {
  expect(millisecondsOf(span)).toBe(minutes * 60_000);
});

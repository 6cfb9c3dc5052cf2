import { expect, test } from 'vitest';
import { statedTime, timeText, utcText } from './stated-time.ts';

test.each([
  ['Tue, 3 Mar 2026 09:15:02 +0100', '2026-03-03T08:15:02.000Z', '+01:00'],
  ['Tue, 03 Mar 2026 09:15:02.5 +0100 (CET)', '2026-03-03T08:15:02.500Z', '+01:00'],
  ['3 Mar 26 09:15 EST', '2026-03-03T14:15:00.000Z', '-05:00'],
  ['3 Mar 2026 09:15:02 -0000', '2026-03-03T09:15:02.000Z', '+00:00'],
  ['Tue, 3 Mar 2026 09:15:02 - 0600', '2026-03-03T15:15:02.000Z', '-06:00'],
  ['2026-03-03T09:15:02Z', '2026-03-03T09:15:02.000Z', '+00:00'],
  ['2026-03-03 09:15:02.123456789 +0100 CET m=+0.25', '2026-03-03T08:15:02.123Z', '+01:00'],
  ['Mar 3 2026 9:15:02 +0100', '2026-03-03T08:15:02.000Z', '+01:00'],
  ['Tue Mar  3 09:15:02 2026', '2026-03-03T09:15:02.000Z', undefined],
  ['Mar 3 09:15:02 2026 +0100', '2026-03-03T08:15:02.000Z', '+01:00'],
  ['3/4/2026 11:15:02 PM -0500', '2026-03-05T04:15:02.000Z', '-05:00'],
  ['3/4/2026 12:15:02 AM', '2026-03-04T00:15:02.000Z', undefined],
  ['25/4/2026 08:00:00', '2026-04-25T08:00:00.000Z', undefined],
  ['2026-3-4 08:00:00', '2026-03-04T08:00:00.000Z', undefined],
  ['Tue, 3 Mar 2026 09:15:02', '2026-03-03T09:15:02.000Z', undefined],
  ['Tue, 3 Mar 2026 09:15:02 CEST', '2026-03-03T09:15:02.000Z', undefined],
  ['3 Mar 2026', '2026-03-03T00:00:00.000Z', undefined],
])('%s', (text, instant, offset) => {
  const time = statedTime(text);
  expect(time && new Date(time.instant).toISOString()).toBe(instant);
  expect(time?.offset).toBe(offset);
});

test.each([
  '',
  'yesterday',
  '32 Foo 2026 09:15:02 +0000',
  '99:99:99',
  '13/13/2026',
  '3 Mar 2026 25:00:00 +0000',
])('no time: %j', (text) => {
  expect(statedTime(text)).toBeUndefined();
});

test('a time is written with its own offset and in UTC', () => {
  const time = statedTime('Tue, 3 Mar 2026 23:15:02 -0330');
  expect(time && timeText(time)).toBe('2026-03-03 23:15:02 -03:30');
  expect(time && utcText(time)).toBe('2026-03-04 02:45:02 UTC');
});

import { expect, test } from 'vitest';
import { partsOf, readableInstant, readableTime, zonedTime } from './zoned-time.ts';

test.each([
  {
    case: 'winter in Berlin',
    local: '2026-01-14T09:30',
    zone: 'Europe/Berlin',
    time: '2026-01-14T09:30:00+01:00[Europe/Berlin]',
  },
  {
    case: 'summer in Berlin',
    local: '2026-07-14T09:30',
    zone: 'Europe/Berlin',
    time: '2026-07-14T09:30:00+02:00[Europe/Berlin]',
  },
  {
    case: 'half an hour',
    local: '2026-07-14T09:30',
    zone: 'Asia/Kolkata',
    time: '2026-07-14T09:30:00+05:30[Asia/Kolkata]',
  },
  {
    case: 'west of UTC',
    local: '2026-03-01T23:59',
    zone: 'America/New_York',
    time: '2026-03-01T23:59:00-05:00[America/New_York]',
  },
  { case: 'UTC', local: '2026-03-01T23:59', zone: 'UTC', time: '2026-03-01T23:59:00+00:00[UTC]' },
  {
    case: 'an hour that was skipped',
    local: '2026-03-29T02:30',
    zone: 'Europe/Berlin',
    time: '2026-03-29T03:30:00+02:00[Europe/Berlin]',
  },
  {
    case: 'an hour that came twice',
    local: '2026-10-25T02:30',
    zone: 'Europe/Berlin',
    time: '2026-10-25T02:30:00+01:00[Europe/Berlin]',
  },
  { case: 'no such day', local: '2026-02-30T02:30', zone: 'UTC', time: undefined },
  { case: 'no time', local: '', zone: 'UTC', time: undefined },
])('$case', ({ local, zone, time }) => {
  expect(zonedTime(local, zone)).toBe(time);
});

test('is read in its own zone and in UTC', () => {
  expect(readableTime('2026-03-01T23:59:00-05:00[America/New_York]')).toBe(
    '2026-03-01 23:59 -05:00 (America/New_York), 2026-03-02 04:59 UTC',
  );
});

test('gives back what was entered', () => {
  expect(partsOf('2026-07-14T09:30:00+05:30[Asia/Kolkata]')).toEqual({
    local: '2026-07-14T09:30',
    offset: '+05:30',
    zone: 'Asia/Kolkata',
  });
});

test.each([
  { at: '2026-03-14T09:30:12+01:00', shown: '2026-03-14 09:30 +01:00, 2026-03-14 08:30 UTC' },
  { at: '2026-03-14T08:30:12Z', shown: '2026-03-14 08:30 UTC' },
  { at: '2026-03-14T08:30:12+00:00', shown: '2026-03-14 08:30 UTC' },
  { at: 'yesterday', shown: 'yesterday' },
])('an instant with the offset that was stated: $at', ({ at, shown }) => {
  expect(readableInstant(at)).toBe(shown);
});

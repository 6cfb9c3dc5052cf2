import { expect, test } from 'vitest';
import { calendarFile } from './calendar.ts';
import { hostileTexts } from './test-ticket.ts';

const now = new Date('2026-03-14T09:00:00.123Z');
const reminder = {
  uid: 'c1@mail-triage',
  due: new Date('2026-03-16T08:30:00.000Z'),
  title: 'Call back',
  text: 'Ask',
};

/** Reads a file as RFC 5545 says: unfolds the lines, splits name and value, takes escapes back. */
function parsed(file: string): [name: string, value: string][] {
  return file
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(':');
      const value = line
        .slice(colon + 1)
        .replaceAll(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));
      return [line.slice(0, colon), value];
    });
}

test('one appointment with its alarm', () => {
  expect(parsed(calendarFile({ ...reminder, url: 'https://example.com/case/c1' }, now))).toEqual([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Mail Triage//Mail Triage//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['BEGIN', 'VEVENT'],
    ['UID', 'c1@mail-triage'],
    ['DTSTAMP', '20260314T090000Z'],
    ['DTSTART', '20260316T083000Z'],
    ['DURATION', 'PT15M'],
    ['SUMMARY', 'Call back'],
    ['DESCRIPTION', 'Ask'],
    ['URL', 'https://example.com/case/c1'],
    ['TRANSP', 'TRANSPARENT'],
    ['BEGIN', 'VALARM'],
    ['ACTION', 'DISPLAY'],
    ['DESCRIPTION', 'Call back'],
    ['TRIGGER', 'PT0M'],
    ['END', 'VALARM'],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ]);
});

const texts = [
  ...hostileTexts,
  { case: 'semicolons, commas, backslashes', text: String.raw`a;b,c\d\n;` },
  { case: 'a bell', text: 'a\u0007b' },
  { case: 'an end of an event', text: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT' },
];

test.each(texts)('a text comes out as it went in, and adds no line: $case', ({ text }) => {
  const file = calendarFile({ ...reminder, title: text, text }, now);
  const lines = parsed(file);
  expect(lines.map(([name]) => name)).toEqual(parsed(calendarFile(reminder, now)).map(([name]) => name));
  const expected = text.replaceAll('\r\n', '\n').replaceAll('\u0007', '');
  expect(lines.filter(([name]) => name === 'SUMMARY' || name === 'DESCRIPTION')).toEqual([
    ['SUMMARY', expected],
    ['DESCRIPTION', expected],
    ['DESCRIPTION', expected],
  ]);
});

test.each(texts)('no line is longer than 75 octets, and no letter is cut: $case', ({ text }) => {
  const lines = calendarFile({ ...reminder, title: text, text }, now).split('\r\n');
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(lines.join('')).not.toContain('\uFFFD');
  expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
});

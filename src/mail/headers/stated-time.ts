import { dateTimeIn } from '../date-time.ts';

/** A time as a server or a mail program wrote it. */
export interface StatedTime {
  /** Milliseconds since 1970 in UTC. */
  readonly instant: number;
  /** Such as `+02:00`. Absent where none is stated, or only a name that says nothing: UTC is assumed then. */
  readonly offset?: string;
  readonly words: string;
}

/** The time in a text: RFC 5322 §3.3, RFC 3339, and the forms that some programs write instead. */
export function statedTime(text: string): StatedTime | undefined {
  const written = text.replace(/([+-]) (\d{4})\b/, '$1$2').slice(0, longest);
  return zonedTime(written) ?? oddTime(written);
}

/** No date is longer, with all that is said around it. */
const longest = 400;

/** A time with its zone, anywhere in a text. */
export function zonedTime(text: string, words?: string): StatedTime | undefined {
  const found = dateTimeIn(text);
  if (!found) return undefined;
  const { milliseconds, value } = apart(found.value, found.words);
  const instant = Date.parse(value);
  if (Number.isNaN(instant)) return undefined;
  const offset = value.slice(19).replace('Z', '+00:00');
  return { instant: instant + milliseconds, offset, words: words ?? found.words };
}

/** The fraction of the second is cut off the value, and read from the words where the value has none. */
function apart(value: string, words: string): { readonly value: string; readonly milliseconds: number } {
  const whole = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(?:\.\d+)?(.*)$/.exec(value);
  const fraction = /:\d\d\.(\d{1,3})/.exec(words)?.[1] ?? '0';
  const [, minute = '', second = ':00', offset = ''] = whole ?? [];
  return { value: `${minute}${second}${offset}`, milliseconds: Number(fraction.padEnd(3, '0')) };
}

/** A time in a form of its own, read in the form of the standard: with the zone it states, or else in UTC. */
function oddTime(text: string): StatedTime | undefined {
  const date = oddDate(text);
  if (date === undefined) return undefined;
  const [, hour = '00', minute = '00', second = '00', fraction = '0', half, next] = clock.exec(text) ?? [];
  // In `Mar 3 09:15:02 2026 +0100` the year stands between.
  const zone = next ?? / ([+-]\d{4})\b/.exec(text)?.[1];
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'P' ? 12 : 0);
  const moment = `${date} ${String(hours).padStart(2, '0')}:${minute}:${second}.${fraction}`;
  const zoned = zone && zonedTime(`${moment} ${zone}`, text.trim());
  if (zoned) return zoned;
  const assumed = zonedTime(`${moment} +0000`);
  return assumed && { instant: assumed.instant, words: text.trim() };
}

const clock =
  /(?<![\d:.])(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.(\d{1,9}))?(?: ?([AP])M\b)?(?: ?([+-]\d{4}|[A-Z]{1,4})\b)?/;
const dayFirst = /\b(\d{1,2})[ -]([A-Z][a-z]{2,8})[ -](\d{4})\b/;
const monthFirst = /\b([A-Z][a-z]{2,8}) {1,2}(\d{1,2}),?(?: \d\d:\d\d:\d\d(?: [A-Z]{3,4})?)? (\d{4})\b/;
const numbers = /(?<![\d.])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/;
const yearFirst = /(?<![\d.])(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/;

function oddDate(text: string): string | undefined {
  const [, dayOfMonth, nameAfter, yearAfter] = dayFirst.exec(text) ?? [];
  if (dayOfMonth) return `${dayOfMonth} ${nameAfter} ${yearAfter}`;
  const [, name, day, yearOfName] = monthFirst.exec(text) ?? [];
  if (name) return `${day} ${name} ${yearOfName}`;
  const [, first, second, lastYear] = numbers.exec(text) ?? [];
  // The month comes first, as in the country whose programs write this; where that cannot be, the day does.
  if (first) return Number(first) > 12 ? named(lastYear, second, first) : named(lastYear, first, second);
  const [, year, month, date] = yearFirst.exec(text) ?? [];
  return year && named(year, month, date);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
function named(year = '', month = '', day = ''): string | undefined {
  const name = months[Number(month) - 1];
  return name && `${day} ${name} ${year}`;
}

/** `2026-03-14 09:30:02 +01:00`; with `UTC` for the offset where none was stated. */
export function timeText({ instant, offset }: Omit<StatedTime, 'words'>): string {
  return `${isoUpToSecond(instant + minutesOf(offset ?? '+00:00') * 60_000)} ${offset ?? 'UTC'}`;
}

/** `2026-03-14 08:30:02 UTC` */
export const utcText = ({ instant }: Pick<StatedTime, 'instant'>) => `${isoUpToSecond(instant)} UTC`;

function minutesOf(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith('-') ? -minutes : minutes;
}

/** Times beyond what a date can hold come from nowhere: `Date.parse` gave the instant. */
const isoUpToSecond = (instant: number) => new Date(instant).toISOString().slice(0, 19).replace('T', ' ');

import { m } from '../../messages/compiled/messages.js';

const units = [
  { seconds: 86_400, words: m.headers_days },
  { seconds: 3600, words: m.headers_hours },
  { seconds: 60, words: m.headers_minutes },
  { seconds: 1, words: m.headers_seconds },
];

/** Milliseconds in words, in the two largest units: `2 minutes 5 seconds`. The sign is left out. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  if (seconds === 0 && milliseconds !== 0) return m.headers_under_second();
  const first = Math.min(units.length - 1, units.findIndex((unit) => seconds >= unit.seconds) >>> 0);
  const parts: string[] = [];
  let rest = seconds;
  for (const unit of units.slice(first, first + 2)) {
    const count = Math.floor(rest / unit.seconds);
    rest -= count * unit.seconds;
    if (count > 0 || parts.length === 0) parts.push(unit.words({ count }));
    else break;
  }
  return parts.join(' ');
}

/** A length of time as content writes it: `30 minutes`, `4 hours`, `2 days`. */
export const timeSpanPattern = /^([1-9]\d?) (minute|hour|day)s?$/;

const minute = 60_000;
const units: Readonly<Record<string, number>> = { minute, hour: 60 * minute, day: 24 * 60 * minute };

/** In milliseconds; none for a text that is no length of time. */
export function millisecondsOf(span: string): number {
  const [, count = '0', unit = ''] = timeSpanPattern.exec(span) ?? [];
  return Number(count) * (units[unit] ?? 0);
}

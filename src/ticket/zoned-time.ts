import { tzOffset } from '@date-fns/tz/tzOffset';

/** A moment with the zone it was given in, as RFC 9557 writes it: `2026-03-14T09:30:00+01:00[Europe/Berlin]`. */
export type ZonedTime = string;

const written = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?([+-]\d\d:\d\d)\[([^\]]+)\]$/;

/**
 * `local` is what a clock on the wall of that zone showed, `2026-03-14T09:30`. An hour that a change of the clocks
 * skipped is moved on by it; of an hour that came twice the second is meant. No time, or one that is no date: absent.
 */
export function zonedTime(local: string, zone: string): ZonedTime | undefined {
  const wall = Date.parse(`${local.slice(0, 16)}:00Z`);
  if (Number.isNaN(wall) || isoUpToMinute(wall) !== local.slice(0, 16)) return undefined;
  if (!isZone(zone)) return undefined;
  const guess = wall - tzOffset(zone, new Date(wall)) * minute;
  const instant = wall - tzOffset(zone, new Date(guess)) * minute;
  const offset = tzOffset(zone, new Date(instant));
  return `${isoUpToMinute(instant + offset * minute)}:00${offsetText(offset)}[${zone}]`;
}

function isZone(zone: string): boolean {
  return !Number.isNaN(tzOffset(zone, new Date(0)));
}

const minute = 60_000;
const isoUpToMinute = (instant: number) => new Date(instant).toISOString().slice(0, 16);

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const digits = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${digits(size / 60)}:${digits(size % 60)}`;
}

/** The parts of a zoned time; absent where it is not one. */
export function partsOf(time: ZonedTime): { local: string; offset: string; zone: string } | undefined {
  const [, date, clock, offset, zone] = written.exec(time) ?? [];
  const isDate = !Number.isNaN(Date.parse(`${date}T${clock}${offset}`));
  return isDate && date && clock && offset && zone ? { local: `${date}T${clock}`, offset, zone } : undefined;
}

/** `2026-03-14 09:30 +01:00 (Europe/Berlin), 2026-03-14 08:30 UTC` */
export function readableTime(time: ZonedTime): string {
  const parts = partsOf(time);
  if (!parts) return time;
  const { local, offset, zone } = parts;
  // Mail states an offset and no zone: it stands for one then.
  const named = zone === offset ? offset : `${offset} (${zone})`;
  return `${local.replace('T', ' ')} ${named}, ${readableUtc(`${local}${offset}`)}`;
}

/** An instant as it was stated, ISO 8601 with an offset: `2026-03-14 09:30 +01:00, 2026-03-14 08:30 UTC` */
export function readableInstant(at: string): string {
  const [, date, clock, offset] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:\d\d)$/.exec(at) ?? [];
  if (date === undefined || Number.isNaN(Date.parse(at))) return at;
  const isUniversal = offset === 'Z' || offset === '+00:00';
  return `${date} ${clock}${isUniversal ? ' UTC' : ` ${offset}, ${readableUtc(at)}`}`;
}

/** `2026-03-14 08:30 UTC` */
export function readableUtc(instant: string): string {
  const iso = new Date(instant).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

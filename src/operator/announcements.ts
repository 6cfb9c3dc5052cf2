import * as v from 'valibot';
import { idSchema, targetSchema } from '../flow/id-schema.ts';
import { textSchema } from '../flow/text-schema.ts';
import { webPageSchema } from './web-places.ts';

const instant = v.pipe(
  v.string(),
  v.isoTimestamp('is not a time with its zone: write it such as 2026-11-26T08:00:00Z'),
);

/** A known incident, or whatever else everybody should read first. */
export const announcementSchema = v.strictObject({
  text: textSchema,
  link: v.optional(v.strictObject({ label: textSchema, url: webPageSchema })),
  /** Not shown before and after. */
  from: v.optional(instant),
  until: v.optional(instant),
  /** Only on pages of these flows, or of these questions (`flow/question`), or for these providers. */
  flows: v.optional(v.array(idSchema)),
  questions: v.optional(v.array(targetSchema)),
  providers: v.optional(v.array(idSchema)),
});

export type Announcement = v.InferOutput<typeof announcementSchema>;

/** What a page is about. Pages outside a case have neither flow nor question. */
export interface Subject {
  readonly provider: string | undefined;
  readonly flow: string | undefined;
  /** `flow/question`. */
  readonly path: string | undefined;
}

/** What is to be said now on a page, in the order of the operator. Where no time is known, what is said at all times. */
export function announcementsFor(
  all: readonly Announcement[],
  now: Date | undefined,
  { provider, flow, path }: Subject,
): readonly Announcement[] {
  return all.filter(({ from, until, flows, questions, providers }) => {
    if (from !== undefined && !(now && Date.parse(from) <= now.getTime())) return false;
    if (until !== undefined && !(now && now.getTime() < Date.parse(until))) return false;
    if (providers && !isAmong(provider, providers)) return false;
    if (!flows && !questions) return true;
    return isAmong(flow, flows ?? []) || isAmong(path, questions ?? []);
  });
}

const isAmong = (one: string | undefined, all: readonly string[]) => one !== undefined && all.includes(one);

/** When what is shown changes next: whoever shows it looks again then. */
export function nextChange(all: readonly Announcement[], now: Date): Date | undefined {
  const times = all
    .flatMap(({ from, until }) => [from, until])
    .flatMap((time) => (time === undefined ? [] : [Date.parse(time)]))
    .filter((time) => time > now.getTime());
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}

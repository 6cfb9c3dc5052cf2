import * as v from 'valibot';

const instant = v.pipe(v.string(), v.isoTimestamp());
const tagSchema = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60));

/**
 * What somebody noted about a case for their own list. No part of the log: it changes nothing in the case, and is not
 * handed over with it, for a tag may hold what is not meant for the customer.
 */
export const caseMarksSchema = v.object({
  pinned: v.optional(v.boolean(), false),
  tags: v.optional(v.pipe(v.array(tagSchema), v.maxLength(50)), []),
  /** When to look at it again: UTC, ISO 8601. */
  due: v.optional(instant),
  /** The date that the case itself suggested, once somebody is done with it. */
  settled: v.optional(instant),
});

export type CaseMarks = v.InferOutput<typeof caseMarksSchema>;

export const noMarks: CaseMarks = { pinned: false, tags: [] };

export function hasMarks({ pinned, tags, due, settled }: CaseMarks): boolean {
  return pinned || tags.length > 0 || due !== undefined || settled !== undefined;
}

/** The tags of two lists as one; what is pinned in either is pinned, and the earlier date counts. */
export function joinedMarks(here: CaseMarks, there: CaseMarks): CaseMarks {
  const [due] = [here.due, there.due].filter((at) => at !== undefined).toSorted();
  const settled = here.settled ?? there.settled;
  return {
    pinned: here.pinned || there.pinned,
    tags: [...new Set([...here.tags, ...there.tags])],
    ...(due === undefined ? {} : { due }),
    ...(settled === undefined ? {} : { settled }),
  };
}

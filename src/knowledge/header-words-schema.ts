import * as v from 'valibot';

const line = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
const text = v.union([line, v.strictObject({ agent: line, customer: line })]);
const verdict = v.picklist(['good', 'neutral', 'bad']);
const meaning = v.strictObject({ means: text, verdict });

/** `verdicts.yaml`. */
export const verdictsSchema = v.strictObject({
  methods: v.record(line, v.strictObject({ name: line, about: text, results: v.record(line, meaning) })),
  /** What was done with a message that failed DMARC, by the word of the server for it. */
  actions: v.record(line, line),
  alignment: v.strictObject({ exact: meaning, organization: meaning, different: meaning }),
  standing: v.strictObject({ receiver: meaning, unproven: meaning, foreign: meaning }),
});

/** `marks.yaml`. */
export const marksSchema = v.record(
  line,
  v.strictObject({
    name: line,
    /** Who writes it. */
    of: line,
    about: text,
    values: v.optional(
      v.array(
        v.strictObject({
          /** The value itself, or its first word. */
          is: v.optional(v.array(line)),
          from: v.optional(v.number()),
          to: v.optional(v.number()),
          /** Whether the score reached the limit that is stated beside it. */
          reached: v.optional(v.boolean()),
          means: text,
          verdict,
        }),
      ),
    ),
  }),
);

/** `anomalies.yaml`. */
export const anomaliesSchema = v.record(
  line,
  v.strictObject({ title: line, means: text, weight: v.picklist(['note', 'warning']) }),
);

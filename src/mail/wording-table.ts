import * as v from 'valibot';
import { actors, failureReasons } from './reading.ts';

const phrase = v.pipe(v.string(), v.trim(), v.minLength(2, 'is too short: it would be found everywhere'));
const reason = v.picklist(failureReasons);
const word = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty: write a word'));

/** `flows/codes/wording.yaml`: how words and codes tell the reason of a failure. */
export const wordingSchema = v.strictObject({
  /** Words that mean the same, by language: `{recipient}` in a phrase stands for each of them. */
  words: v.optional(v.record(v.string(), v.record(v.string(), v.array(word))), {}),
  /** The first that holds wins: the specific stands before the general, the cause before what came of it. */
  wording: v.array(
    v.strictObject({
      reason,
      /** Says little: an enhanced code that is to the point is better. */
      weak: v.optional(v.literal(true)),
      /** Who must act, where it is not who acts for this reason. */
      actor: v.optional(v.picklist(actors)),
      phrases: v.array(phrase),
    }),
  ),
  /** RFC 3463 codes: `X.1.1`, or `5.1.10` where the class matters, `535 5.7.9` where the reply does. */
  enhanced: v.record(v.pipe(v.string(), v.regex(/^(?:[45]\d\d )?[X45]\.\d{1,3}\.\d{1,3}$/)), reason),
  /** RFC 5321 §4.2.3 codes. */
  reply: v.record(v.pipe(v.string(), v.regex(/^[45]\d\d$/)), reason),
});

export type WordingTable = v.InferOutput<typeof wordingSchema>;

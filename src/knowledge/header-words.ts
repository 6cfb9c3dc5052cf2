import type * as v from 'valibot';
import { entryOf, type Words } from './codes.ts';
import type { anomaliesSchema, marksSchema, verdictsSchema } from './header-words-schema.ts';

/** Everything in `flows/headers/`: what the header of a message means. */
export interface HeaderWords {
  readonly verdicts: v.InferOutput<typeof verdictsSchema>;
  readonly marks: v.InferOutput<typeof marksSchema>;
  readonly anomalies: v.InferOutput<typeof anomaliesSchema>;
}

/** Seen from a message that somebody wants to get. */
export type Verdict = 'good' | 'neutral' | 'bad';

export interface Meaning {
  readonly means: Words;
  readonly verdict: Verdict;
}

/** What a text of `verdicts.yaml` may name in braces. */
export const verdictPlaceholders = ['domain', 'selector', 'ip', 'policy', 'from'] as const;

/** What the text of an anomaly may name in braces. The same kinds as in `src/mail`: a test holds them together. */
export const anomalyPlaceholders: Readonly<Record<string, readonly string[]>> = {
  'from-missing': [],
  'several-from': ['count'],
  'date-missing': [],
  'message-id-missing': [],
  'repeated-field': ['field', 'count'],
  'return-path-differs': ['from', 'other'],
  'reply-to-differs': ['from', 'other'],
  'address-in-name': ['from', 'other'],
  'hidden-signs': ['field'],
  'date-in-future': ['time'],
  'date-before-first-hop': ['time'],
  'route-missing': [],
  'receiver-not-on-route': ['server'],
  'signature-expired': ['domain'],
};

/** What a result of a method means, such as `spf` and `softfail`. Absent where nothing is written about it. */
export function verdictMeaning(
  { verdicts }: HeaderWords,
  method: string,
  result: string,
): Meaning | undefined {
  const known = entryOf(verdicts.methods, method);
  return known && entryOf(known.results, result);
}

/** What a mark is, and what its value means where something is written about it. */
export interface MarkMeaning {
  readonly name: string;
  readonly of: string;
  readonly about: Words;
  readonly value?: Meaning;
}

/** @param limit the score from which on the filter calls it spam, where the message states it. */
export function markMeaning(
  { marks }: HeaderWords,
  mark: string,
  value: string,
  limit?: number,
): MarkMeaning | undefined {
  const known = entryOf(marks, mark);
  if (!known) return undefined;
  const { name, of, about, values = [] } = known;
  const row = values.find((one) => fits(one, value, limit));
  return { name, of, about, ...(row ? { value: row } : {}) };
}

type Row = NonNullable<HeaderWords['marks'][string]['values']>[number];

function fits({ is, from, to, reached }: Row, value: string, limit: number | undefined): boolean {
  const folded = value.trim().toLowerCase();
  if (is !== undefined) {
    const [first] = folded.split(/[\s;,(]/, 1);
    return is.some((one) => one.toLowerCase() === folded || one.toLowerCase() === first);
  }
  const number = folded === '' ? Number.NaN : Number(folded);
  if (Number.isNaN(number)) return false;
  if (reached !== undefined) return limit !== undefined && number >= limit === reached;
  return number >= (from ?? Number.NEGATIVE_INFINITY) && number <= (to ?? Number.POSITIVE_INFINITY);
}

import * as v from 'valibot';
import { parseMarkdown } from './markdown.ts';

const words = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));

/** Words for both audiences, or one wording for each. */
const wordsFor = <Words extends v.GenericSchema<string, unknown>>(words: Words) =>
  v.union([words, v.strictObject({ agent: words, customer: words })]);

export const lineSchema = words;
export const textSchema = wordsFor(words);
export const markdownSchema = v.pipe(words, v.transform(parseMarkdown));
export const markdownTextSchema = wordsFor(markdownSchema);

export const audiences = ['agent', 'customer'] as const;
/** Who is walking: a helpdesk agent, or the customer alone. */
export type Audience = (typeof audiences)[number];

type PerAudience<Words> = Words | { readonly agent: Words; readonly customer: Words };
export type Text = v.InferOutput<typeof textSchema>;

/** The wording for one audience. */
export function textFor<Words extends string | readonly unknown[]>(
  text: PerAudience<Words>,
  audience: Audience,
): Words {
  return isPerAudience(text) ? text[audience] : text;
}

function isPerAudience<Words extends string | readonly unknown[]>(
  text: PerAudience<Words>,
): text is { readonly agent: Words; readonly customer: Words } {
  return typeof text === 'object' && 'agent' in text;
}

import * as v from 'valibot';
import { type Markdown, parseMarkdown } from './markdown.ts';

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

export type Text = v.InferOutput<typeof textSchema>;
export type MarkdownText = v.InferOutput<typeof markdownTextSchema>;

/** The wording for one audience. */
export function textFor(text: Text, audience: Audience): string {
  return typeof text === 'string' ? text : text[audience];
}

export function markdownFor(text: MarkdownText, audience: Audience): Markdown {
  return 'agent' in text ? text[audience] : text;
}

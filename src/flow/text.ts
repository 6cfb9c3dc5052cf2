import type * as v from 'valibot';
import type { Markdown } from './markdown.ts';
import type { markdownTextSchema } from './markdown-text-schema.ts';
import type { textSchema } from './text-schema.ts';

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

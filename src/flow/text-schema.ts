import * as v from 'valibot';
import { parseMarkdown } from './markdown.ts';

const words = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));

/** Words for both audiences, or one wording for each. */
const wordsFor = <Words extends v.GenericSchema<string, unknown>>(words: Words) =>
  v.union([words, v.strictObject({ agent: words, customer: words })]);

export const lineSchema = words;
export const textSchema = wordsFor(words);
export const markdownTextSchema = wordsFor(v.pipe(words, v.transform(parseMarkdown)));

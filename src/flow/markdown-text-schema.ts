import * as v from 'valibot';
import { parseMarkdown } from './markdown.ts';
import { lineSchema, wordsFor } from './text-schema.ts';

/** Of the build only: the browser gets what was parsed. */
export const markdownTextSchema = wordsFor(v.pipe(lineSchema, v.transform(parseMarkdown)));

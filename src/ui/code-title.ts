import type { Audience } from '../flow/text.ts';
import type { CodePage } from '../knowledge/code-pages.ts';
import { wordsFor } from '../knowledge/codes.ts';
import { m } from '../messages/compiled/messages.js';

/** A code with what it means: the code alone says nothing to whoever finds it in a list. */
export function codeTitle({ code, standard, providers, clients }: CodePage, audience: Audience): string {
  const saying = standard ?? clients[0] ?? providers[0]?.entry;
  if (!saying) return code;
  return m.code_title({ code, meaning: wordsFor(saying.meaning, audience).replace(/\.$/, '') });
}

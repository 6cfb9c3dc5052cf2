import { fill } from '../../flow/placeholders.ts';
import type { Audience } from '../../flow/text.ts';
import { entryOf, wordsFor } from '../../knowledge/codes.ts';
import { type HeaderWords, type Meaning, verdictMeaning } from '../../knowledge/header-words.ts';
import type { Check } from '../../mail/headers/check.ts';
import { m } from '../../messages/compiled/messages.js';

/** What a check means in plain words, with the names that are stated. Absent where nothing is written about it. */
export function checkMeaning(
  words: HeaderWords,
  check: Check,
  from: string | undefined,
  audience: Audience,
): { readonly text: string; readonly verdict: Meaning['verdict'] } | undefined {
  const meaning = verdictMeaning(words, check.method, check.result);
  if (!meaning) return undefined;
  const values = { domain: check.domain, selector: check.selector, ip: check.ip, policy: check.policy, from };
  return { text: filled(wordsFor(meaning.means, audience), values), verdict: meaning.verdict };
}

/** What was done with the message, in the server's word and in ours. */
export function actionWords({ verdicts }: HeaderWords, { action }: Check): string | undefined {
  if (action === undefined) return undefined;
  const means = entryOf(verdicts.actions, action);
  return m.headers_action({ action: means === undefined ? action : `${action} (${means})` });
}

/** How the domain of a check fits the one in From. */
export function alignmentWords(
  words: HeaderWords,
  { alignment }: Check,
  from: string | undefined,
  audience: Audience,
): string | undefined {
  if (alignment === undefined) return undefined;
  return filled(wordsFor(words.verdicts.alignment[alignment].means, audience), { from });
}

/** The text with values for the names in braces. What is not stated gets words that fit the sentence. */
function filled(text: string, values: Readonly<Record<string, string | undefined>>): string {
  const instead: Readonly<Record<string, string>> = {
    domain: m.headers_no_domain(),
    from: m.headers_no_domain(),
    ip: m.headers_no_ip(),
  };
  const sentence = fill(text, (name) => values[name] ?? instead[name] ?? m.value_unknown());
  const isOurs = Object.values(instead).some((words) => sentence.startsWith(words));
  return isOurs ? sentence.slice(0, 1).toUpperCase() + sentence.slice(1) : sentence;
}

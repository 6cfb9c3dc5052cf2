import { hasFailed, textsIn } from '../answer.ts';
import { canBeAsked } from '../domain-name.ts';
import { type MacroPart, parseMacroString } from './macro.ts';
import { expand } from './macro-expansion.ts';
import { ask, type SpfRun, type SpfSender } from './run.ts';
import { targetOf, valuesIn } from './target.ts';

/** What the domain says about a fail (RFC 7208 §6.2). Whatever goes wrong with it, there is none. */
export async function explanationOf(
  run: SpfRun,
  { target, domain }: { readonly target: readonly MacroPart[]; readonly domain: string },
  from: SpfSender,
): Promise<string | undefined> {
  const name = await targetOf(run, domain, target);
  if (name === undefined || !canBeAsked(name)) return undefined;
  const answer = await ask(run, name, 'TXT');
  const [text, second] = hasFailed(answer) ? [] : textsIn(answer);
  const parts = text === undefined || second !== undefined ? undefined : parseMacroString(text, true);
  return parts && expand(parts, valuesIn(run, from, domain));
}

import { hasFailed, textsIn } from '../answer.ts';
import { canBeAsked } from '../domain-name.ts';
import { domainIn, expand, type MacroPart, type MacroValues, parseMacroString } from './macro.ts';
import { validatedName } from './mechanisms.ts';
import { ask, type SpfRun, type SpfSender } from './run.ts';

/** What the domain says about a fail (RFC 7208 §6.2). Whatever goes wrong with it, there is none. */
export async function explanationOf(
  run: SpfRun,
  { target, domain }: { readonly target: readonly MacroPart[]; readonly domain: string },
  { ip, sender, helo }: SpfSender,
): Promise<string | undefined> {
  const values: MacroValues = {
    ip,
    sender,
    helo,
    domain,
    time: run.time,
    validatedName: () => validatedName(run, ip, domain),
  };
  const name = domainIn(await expand(target, values));
  if (!canBeAsked(name)) return undefined;
  const answer = await ask(run, name, 'TXT');
  const [text, second] = hasFailed(answer) ? [] : textsIn(answer);
  const parts = text === undefined || second !== undefined ? undefined : parseMacroString(text, true);
  return parts && expand(parts, values);
}

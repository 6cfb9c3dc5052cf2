import type { MacroPart } from './macro.ts';
import { domainIn, expand, expandWithoutMessage, type MacroValues } from './macro-expansion.ts';
import { validatedName } from './mechanisms.ts';
import type { SpfRun, SpfSender } from './run.ts';

/** The domain that a term of a policy names. Absent when only a message, or more of it, could tell. */
export async function targetOf(
  run: SpfRun,
  domain: string,
  target: readonly MacroPart[],
): Promise<string | undefined> {
  const text = run.from
    ? await expand(target, valuesIn(run, run.from, domain))
    : expandWithoutMessage(target, domain);
  return text === undefined ? undefined : domainIn(text);
}

/** What macros in the policy of a domain stand for. */
export function valuesIn(run: SpfRun, { ip, sender, helo }: SpfSender, domain: string): MacroValues {
  const { senderDomain, time } = run;
  return {
    ip,
    sender,
    senderDomain,
    helo,
    domain,
    time,
    validatedName: () => validatedName(run, ip, domain),
  };
}

/** What a term asks for that is not known of the sender. A walk knows of none, and needs none. */
export function unknownFor(
  target: readonly MacroPart[],
  { from }: SpfRun,
): 'needs-helo' | 'needs-sender' | undefined {
  const has = (letters: string) =>
    target.some((part) => part.type === 'macro' && letters.includes(part.letter));
  if (!from) return undefined;
  if (from.helo === undefined && has('h')) return 'needs-helo';
  return from.sender === undefined && has('sl') ? 'needs-sender' : undefined;
}

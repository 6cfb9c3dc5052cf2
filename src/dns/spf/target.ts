import type { MacroPart } from './macro.ts';
import { domainIn, expand, expandWithoutMessage, type MacroValues } from './macro-expansion.ts';
import { validatedName } from './mechanisms.ts';
import type { SpfRun, SpfSender } from './run.ts';

/** The domain that a term of a policy names. Absent when a walk would need a message to know it. */
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
  return { ip, sender, helo, domain, time: run.time, validatedName: () => validatedName(run, ip, domain) };
}

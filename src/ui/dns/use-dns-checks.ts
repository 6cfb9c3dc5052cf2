import { useEffect, useRef, useState } from 'react';
import type { LookUpFields } from '../../case/look-up-fields.ts';
import type { DnsTexts } from '../../dns/dns-texts.ts';
import { type CheckId, checkIds } from '../../dns/verdicts.ts';
import type { Provider } from '../../knowledge/provider.ts';
import { resolverAt } from './resolver.ts';
import { type DnsResult, missingField, runCheck } from './run-check.ts';

interface Checks {
  /** What the results are about: other fields begin anew. */
  readonly about: string;
  readonly results: Partial<Readonly<Record<CheckId, DnsResult>>>;
  readonly running: readonly CheckId[];
}

/** The checks of some fields: what runs, what was found, and how to begin and to stop. */
export function useDnsChecks({
  fields,
  provider,
  texts,
  endpoint,
  onResult,
}: {
  fields: LookUpFields;
  /** Whose customer the domain is. Absent for a domain of somebody else. */
  provider: Provider | undefined;
  texts: DnsTexts;
  /** Of the resolver that the person allowed. Absent: nothing runs. */
  endpoint: string | undefined;
  onResult?: ((result: DnsResult) => void) | undefined;
}) {
  const about = JSON.stringify([fields, provider?.id, endpoint]);
  const [state, setState] = useState<Checks>({ about, results: {}, running: [] });
  const controllers = useRef(new Map<CheckId, AbortController>());
  const current = state.about === about ? state : { about, results: {}, running: [] };

  // biome-ignore lint/correctness/useExhaustiveDependencies: other fields stop what runs for these
  useEffect(() => () => cancelAll(controllers.current), [about]);

  const change = (changed: (before: Checks) => Partial<Checks>) =>
    setState((before) => {
      const same = before.about === about ? before : { about, results: {}, running: [] };
      return { ...same, ...changed(same) };
    });

  async function run(check: CheckId) {
    if (endpoint === undefined || missingField(check, fields)) return;
    controllers.current.get(check)?.abort();
    const controller = new AbortController();
    controllers.current.set(check, controller);
    change(({ running }) => ({ running: [...running.filter((id) => id !== check), check] }));
    const { lookUp } = resolverAt(endpoint);
    const result = await runCheck(check, fields, {
      provider,
      texts,
      lookUp: (name, type) => lookUp(name, type, controller.signal),
    });
    if (controllers.current.get(check) !== controller) return; // it was begun anew, or the fields changed
    controllers.current.delete(check);
    change(({ running, results }) => ({
      running: running.filter((id) => id !== check),
      results: { ...results, [check]: result },
    }));
    onResult?.(result);
  }

  return {
    results: current.results,
    running: current.running,
    run,
    runAll: (checks: readonly CheckId[] = checkIds) => Promise.all(checks.map(run)),
    /** What was under way says that it was not checked. */
    cancel: (check?: CheckId) => {
      for (const [id, controller] of controllers.current)
        if (check === undefined || id === check) controller.abort();
    },
  };
}

function cancelAll(controllers: Map<CheckId, AbortController>) {
  for (const controller of controllers.values()) controller.abort();
  controllers.clear();
}

import { factOf } from '../../knowledge/facts.ts';
import { otherProvider } from '../../knowledge/provider-id.ts';
import { m } from '../../messages/compiled/messages.js';
import type { OpenCase } from '../show-case.ts';
import { factLabel } from './fact-label.ts';

/** Facts that only somebody who runs a domain can use. */
const forAgents = new Set(['mx', 'server.spf-include', 'limit.list-entries', 'limit.helo-name']);

/**
 * What the profile of the provider says about a question. An agent is also told what is not known, so that nobody
 * looks for it here; a customer sees what helps. Of a provider without a profile nothing is known anyway.
 */
export function ProviderFacts({
  open: { provider, audience },
  names,
}: {
  open: OpenCase;
  names: readonly string[];
}) {
  const isAgent = audience === 'agent';
  const isGapTold = isAgent && provider.id !== otherProvider;
  const facts = names
    .map((name) => ({ name, fact: factOf(provider, name) }))
    .filter(({ name, fact }) => isGapTold || (fact !== undefined && (isAgent || !forAgents.has(name))));
  if (facts.length === 0) return null;
  return (
    <section className={facts.some(({ fact }) => fact) ? 'rounded-card bg-tint px-4 py-3' : ''}>
      <h2 className="text-small font-strong">{m.question_facts({ provider: provider.name })}</h2>
      <dl className="mt-1 grid gap-x-4 gap-y-1 text-small sm:grid-cols-[auto_minmax(0,1fr)]">
        {facts.map(({ name, fact }) => (
          <div key={name} className="contents">
            <dt className="text-soft">{factLabel(name)}</dt>
            <dd className="max-sm:mb-1">
              {fact ? (
                <span className="font-strong">{fact.value}</span>
              ) : (
                <span className="text-soft">{m.fact_unknown()}</span>
              )}
              {isAgent && fact?.note && <span className="block text-soft">{fact.note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import type { SpfEvaluation, SpfPolicy, SpfTerm } from '../../dns/spf/evaluation.ts';
import { m } from '../../messages/compiled/messages.js';
import { termGroups } from './term-groups.ts';

/** Every policy that was read, each inside the term that led to it, with the number of each look-up. */
export function SpfTree({ evaluation: { policy, lookUps } }: { evaluation: SpfEvaluation }) {
  return (
    <details className="text-small">
      <summary className="link min-h-6 w-fit">{m.dns_spf_tree()}</summary>
      <p className="mt-2 font-strong">{m.dns_spf_counter({ count: lookUps })}</p>
      <Policy policy={policy} />
    </details>
  );
}

function Policy({ policy: { domain, record, terms } }: { policy: SpfPolicy }) {
  return (
    <div className="mt-1 border-s-2 border-rule ps-3">
      <p className="text-soft">
        {m.dns_spf_policy({ domain })}
        {record === undefined && `: ${m.dns_spf_no_record()}`}
      </p>
      {record !== undefined && terms.length === 0 && (
        <p className="font-mono" translate="no">
          {record}
        </p>
      )}
      <ol className="grid gap-1">
        {termGroups(terms).map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a term can stand in a record twice, and the order is the rule
          <Terms key={index} terms={group} />
        ))}
      </ol>
    </div>
  );
}

/** One term with what it led to, or a row of networks. */
function Terms({ terms }: { terms: readonly [SpfTerm, ...SpfTerm[]] }) {
  const [{ outcome, lookUp, policy }] = terms;
  const notes = [
    ...(terms.length > 1 ? [m.dns_spf_networks({ count: terms.length })] : []),
    outcomeWords(outcome),
    ...(lookUp === undefined ? [] : [m.dns_spf_look_up({ number: lookUp })]),
  ];
  return (
    <li>
      <span className={`font-mono ${outcome === 'match' ? 'font-strong' : ''}`} translate="no">
        {terms.map(({ text }) => text).join(' ')}
      </span>{' '}
      <span className={outcome === 'error' ? 'font-strong text-fail' : 'text-soft'}>{notes.join(', ')}</span>
      {policy && <Policy policy={policy} />}
    </li>
  );
}

function outcomeWords(outcome: SpfTerm['outcome']): string {
  const words = {
    match: m.dns_spf_match,
    'no-match': m.dns_spf_no_match,
    error: m.dns_spf_error,
    'not-reached': m.dns_spf_not_reached,
    'needs-message': m.dns_spf_needs_message,
    counted: m.dns_spf_counted,
  };
  return words[outcome]();
}

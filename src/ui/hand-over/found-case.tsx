import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { lastChange } from '../../case/case.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button, buttonLook } from '../components/button.tsx';
import { Stamp } from '../components/stamp.tsx';
import { localTime } from '../local-time.ts';
import type { Found } from './find-hand-over.ts';
import { HistoryList } from './history-list.tsx';
import { historyNames } from './history-names.ts';
import { LeftChecks } from './left-checks.tsx';
import { LeftOutList } from './left-out-list.tsx';

type FoundCaseProps = Extract<Found, { is: 'found' }>;

/** What was handed over, who did what in it, and what taking it over would change here. */
export function FoundCase({ found, onTake }: { found: FoundCaseProps; onTake: () => void }) {
  const { preview, merged, missing, left } = found;
  const { ticket, audience, standing } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <section
      aria-labelledby="found"
      className="grid grid-cols-1 gap-5 rounded-card border-2 border-ink bg-raised p-4"
    >
      <div>
        <h2 id="found" ref={heading} tabIndex={-1} className="text-lg outline-none">
          {m.handover_found_title()}
        </h2>
        <p className="mt-2 font-strong">
          {standing.at.flow === '' ? m.cases_evidence_only() : ticket.problem}
        </p>
        <p className="mb-2 text-small text-soft">
          {m.handover_found_provider({
            provider: ticket.provider.name,
            at: localTime(lastChange(preview.case)),
          })}
        </p>
        {ticket.outcome && <Stamp kind={ticket.outcome.kind} />}
      </div>
      <div className="grid gap-2 border-s-4 border-accent bg-accent-tint px-4 py-3">
        {changeWords(found).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
      {missing.length > 0 && (
        <div className="border-s-4 border-wait bg-wait-tint px-4 py-3">
          <p>{m.handover_found_missing()}</p>
          <LeftOutList leftOut={missing} />
        </div>
      )}
      {audience === 'agent' && <LeftChecks open={preview} left={left} />}
      <div className="flex flex-wrap gap-3">
        <Button look="primary" onClick={onTake}>
          {takeWords(found)}
        </Button>
        <Link to="/" className={buttonLook('secondary')}>
          {m.handover_take_not()}
        </Link>
      </div>
      <section aria-labelledby="who-did-what">
        <h3 id="who-did-what" className="mb-1 text-lg">
          {m.handover_history()}
        </h3>
        <HistoryList
          log={merged.log}
          names={historyNames(preview.detailKinds, audience)}
          added={found.isHere ? new Set(merged.added.map(({ id }) => id)) : new Set()}
        />
      </section>
    </section>
  );
}

/** What is different afterwards: entries are only ever added. */
function changeWords({ merged: { status, added }, isHere }: FoundCaseProps): string[] {
  if (!isHere) return [m.handover_found_new()];
  const adds = m.handover_found_adds({ count: added.length });
  const words = {
    same: [m.handover_found_same()],
    'newer-here': [m.handover_found_older()],
    'newer-there': [adds],
    'both-newer': [adds, m.handover_found_both()],
  };
  return words[status];
}

function takeWords({ merged, isHere }: FoundCaseProps): string {
  if (!isHere) return m.handover_take_new();
  return merged.added.length > 0 ? m.handover_take_add() : m.handover_take_here();
}

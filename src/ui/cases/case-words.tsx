import { Hourglass } from 'lucide-react';
import { Link } from 'wouter';
import type { CaseRow } from '../../case/case-summary.ts';
import { dueOf } from '../../case/look-again.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { Stamp } from '../components/stamp.tsx';
import { localTime } from '../local-time.ts';
import { useAudience } from '../settings.ts';

/** What a case is called in the list. */
export const nameOf = ({ summary }: CaseRow) =>
  summary ? summary.problem || m.cases_evidence_only() : m.cases_reading();

/** The link covers the whole line. What can be copied, and what is pressed for itself, lies above that. */
export function CaseWords({ row }: { row: CaseRow }) {
  const isAgent = useAudience() === 'agent';
  const { id, summary, marks } = row;
  const what = nameOf(row);
  const people = [summary?.sender, summary?.recipient, summary?.code].filter((one) => one !== undefined);
  return (
    <div className="min-w-0 [grid-area:what]">
      <p className="flex flex-wrap items-center gap-x-2">
        <Link
          to={`/case/${id}`}
          className={`min-h-6 font-strong after:absolute after:inset-0 hover:underline ${isAgent ? '' : 'link'}`}
          aria-label={summary?.outcome ? m.cases_open_what({ what }) : m.cases_continue_what({ what })}
        >
          {what}
        </Link>
        {isAgent &&
          marks.tags.map((tag) => (
            <span key={tag} className="rounded-card bg-accent-tint px-2 text-small">
              {tag}
            </span>
          ))}
      </p>
      {people.length > 0 && (
        <p className="relative z-10 w-fit font-mono text-small wrap-anywhere" translate="no">
          {people.join(' · ')}
        </p>
      )}
    </div>
  );
}

/** The outcome, the provider and the last change: side by side on a phone, a column each at a desk. */
export function CaseState({ row: { summary, lastChange } }: { row: CaseRow }) {
  const isAgent = useAudience() === 'agent';
  return (
    <div
      className={`flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-soft [grid-area:state] ${isAgent ? 'max-lg:mt-1 lg:contents' : 'mt-1'}`}
    >
      <div className="[grid-area:outcome]">
        {summary?.outcome ? <Stamp kind={summary.outcome} /> : summary && m.cases_in_progress()}
      </div>
      <p className="[grid-area:when]">
        <span className={isAgent ? 'lg:block' : ''}>{summary?.provider.name}</span>{' '}
        {/* Of a case whose entries are all damaged nobody knows when it changed. */}
        {lastChange !== '' && <time dateTime={lastChange}>{localTime(lastChange)}</time>}
      </p>
    </div>
  );
}

/** When to look at it again. Somebody who has done so says it. */
export function Due({ row, onDone }: { row: CaseRow; onDone: () => void }) {
  const due = dueOf(row);
  if (due === undefined) return null;
  const at = localTime(due);
  const isDue = due <= new Date().toISOString();
  return (
    <p
      className={`flex flex-wrap items-center gap-x-2 text-small ${isDue ? 'font-strong text-wait' : 'text-soft'}`}
    >
      <Hourglass aria-hidden="true" className="size-4 shrink-0" />
      {isDue ? m.cases_due_since({ at }) : m.cases_due_at({ at })}
      {isDue && (
        <Button look="quiet" className="min-h-6 py-0 text-small" onClick={onDone}>
          {m.cases_due_done()}
        </Button>
      )}
    </p>
  );
}

import { Hourglass, Pin } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseRow } from '../../case/case-summary.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button, buttonLook } from '../components/button.tsx';
import { Stamp } from '../components/stamp.tsx';
import { localTime } from '../local-time.ts';
import { useAudience } from '../settings.ts';
import { MarksForm } from './marks-form.tsx';
import { useMarking } from './use-marking.ts';

/** One case of the list. Agents can mark it. */
export function CaseLine({
  row,
  isSelected,
  onSelect,
  onDelete,
}: {
  row: CaseRow;
  isSelected: boolean;
  onSelect: (isSelected: boolean) => void;
  onDelete: () => void;
}) {
  const isAgent = useAudience() === 'agent';
  const [isMarking, setMarking] = useState(false);
  const mark = useMarking(row);
  const { id, summary, marks } = row;
  const what = summary ? summary.problem || m.cases_evidence_only() : m.cases_reading();

  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 py-4">
      {isAgent && (
        <input
          type="checkbox"
          className="size-5 shrink-0"
          aria-label={m.cases_select_what({ what })}
          checked={isSelected}
          onChange={(event) => onSelect(event.target.checked)}
        />
      )}
      <Words row={row} what={what} />
      {summary?.outcome ? (
        <Stamp kind={summary.outcome} />
      ) : (
        <span className="text-small text-soft">{summary && m.cases_in_progress()}</span>
      )}
      <div className="flex flex-wrap gap-2">
        <Link
          to={`/case/${id}`}
          className={buttonLook('secondary')}
          aria-label={summary?.outcome ? m.cases_open_what({ what }) : m.cases_continue_what({ what })}
        >
          {summary?.outcome ? m.cases_open() : m.cases_continue()}
        </Link>
        {isAgent && (
          <>
            <Button
              aria-pressed={marks.pinned}
              aria-label={m.cases_pin_what({ what })}
              className="aria-pressed:border-accent aria-pressed:bg-accent-tint"
              onClick={() => mark({ ...marks, pinned: !marks.pinned })}
            >
              <Pin aria-hidden="true" className={`size-4 ${marks.pinned ? 'fill-current' : ''}`} />
              {m.cases_pin()}
            </Button>
            <Button
              look="quiet"
              aria-expanded={isMarking}
              aria-label={m.cases_marks_what({ what })}
              onClick={() => setMarking(!isMarking)}
            >
              {m.cases_marks()}
            </Button>
          </>
        )}
        <Button look="quiet" onClick={onDelete} aria-label={m.cases_delete_what({ what })}>
          {m.cases_delete()}
        </Button>
      </div>
      {isMarking && <MarksForm marks={marks} onChange={mark} />}
    </li>
  );
}

function Words({ row: { summary, marks, lastChange }, what }: { row: CaseRow; what: string }) {
  const isAgent = useAudience() === 'agent';
  const people = [summary?.sender, summary?.recipient, summary?.code].filter((one) => one !== undefined);
  // Of a case whose entries are all damaged nobody knows it.
  const changed = lastChange === '' ? [] : [m.cases_changed({ at: localTime(lastChange) })];
  const isDue = marks.due !== undefined && marks.due <= new Date().toISOString();
  return (
    <div className="min-w-0 flex-1 basis-64">
      <p className="font-semibold">{what}</p>
      {people.length > 0 && (
        <p className="font-mono text-small wrap-anywhere" translate="no">
          {people.join(' · ')}
        </p>
      )}
      <p className="text-small text-soft">
        {[summary?.provider.name, ...changed].filter((words) => words !== undefined).join(' · ')}
      </p>
      {marks.due !== undefined && (
        <p
          className={`flex items-center gap-1 text-small ${isDue ? 'font-semibold text-wait' : 'text-soft'}`}
        >
          <Hourglass aria-hidden="true" className="size-4 shrink-0" />
          {isDue
            ? m.cases_due_since({ at: localTime(marks.due) })
            : m.cases_due_at({ at: localTime(marks.due) })}
        </p>
      )}
      {isAgent && marks.tags.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-1">
          {marks.tags.map((tag) => (
            <li key={tag} className="rounded-card bg-accent-tint px-2 text-small">
              {tag}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

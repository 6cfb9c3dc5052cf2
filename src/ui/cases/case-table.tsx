import { useState } from 'react';
import type { CaseRow } from '../../case/case-summary.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { useAudience } from '../settings.ts';
import { CaseLine } from './case-line.tsx';
import { windowSize } from './case-list.ts';

/** The rows in windows, and what is done with several of them at once. */
export function CaseTable({
  rows,
  onDelete,
}: {
  rows: readonly CaseRow[];
  onDelete: (ids: readonly string[]) => Promise<void>;
}) {
  const isAgent = useAudience() === 'agent';
  const [limit, setLimit] = useState(windowSize);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = rows.slice(0, limit);
  // What a search hides is not deleted with what is shown.
  const selected = shown.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const isAll = selected.length === shown.length;

  function select(id: string, isSelected: boolean) {
    const next = new Set(chosen);
    if (isSelected) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  return (
    <>
      {isAgent && (
        <div className="mt-2 flex min-h-control flex-wrap items-center gap-x-4 gap-y-1">
          <label className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              className="size-5"
              checked={isAll}
              onChange={() => setChosen(new Set(isAll ? [] : shown.map(({ id }) => id)))}
            />
            {m.cases_select_all()}
          </label>
          {selected.length > 0 && (
            <>
              <span className="text-small text-soft">{m.cases_selected({ count: selected.length })}</span>
              <Button onClick={() => onDelete(selected)}>{m.cases_delete_selected()}</Button>
            </>
          )}
        </div>
      )}
      <ul className="mt-2 divide-y divide-rule border-y border-rule">
        {shown.map((row) => (
          <CaseLine
            key={row.id}
            row={row}
            isSelected={chosen.has(row.id)}
            onSelect={(isSelected) => select(row.id, isSelected)}
            onDelete={() => onDelete([row.id])}
          />
        ))}
      </ul>
      {rows.length > limit && (
        <Button className="mt-4" onClick={() => setLimit(limit + windowSize)}>
          {m.cases_show_more({ count: Math.min(windowSize, rows.length - limit) })}
        </Button>
      )}
    </>
  );
}

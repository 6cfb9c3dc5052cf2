import { type ReactNode, useDeferredValue, useState } from 'react';
import type { CaseRow } from '../../case/case-summary.ts';
import { m } from '../../messages/compiled/messages.js';
import type { Delivery } from '../../ticket/targets/webhook.ts';
import { Button } from '../components/button.tsx';
import { useAudience } from '../settings.ts';
import { CaseLine } from './case-line.tsx';
import { windowSize } from './case-list.ts';

/** More than a screen has room for: these are drawn first, the rest of the window behind them. */
const inSight = 25;

/** The rows in windows, and what is done with several of them at once. */
export function CaseTable({
  rows,
  deliveries,
  onDelete,
  children,
}: {
  rows: readonly CaseRow[];
  deliveries: readonly Delivery[];
  onDelete: (ids: readonly string[]) => Promise<void>;
  /** What stands above the rows, beside what is done with several. */
  children: ReactNode;
}) {
  const isAgent = useAudience() === 'agent';
  const [limit, setLimit] = useState(windowSize);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = rows.slice(0, useDeferredValue(limit, inSight));
  // What a search hides is not deleted with what it finds.
  const selected = rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const isAll = selected.length === rows.length;
  const ofCase = Map.groupBy(deliveries, (delivery) => delivery.case);

  function select(id: string, isSelected: boolean) {
    const next = new Set(chosen);
    if (isSelected) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  return (
    <>
      <div className="mt-3 flex min-h-control flex-wrap items-center gap-x-6 gap-y-1 px-2">
        {isAgent && rows.length > 0 && (
          <label className="flex min-h-8 items-center gap-4">
            <input
              type="checkbox"
              className="size-5"
              checked={isAll}
              onChange={() => setChosen(new Set(isAll ? [] : rows.map(({ id }) => id)))}
            />
            {m.cases_select_all()}
          </label>
        )}
        {children}
        {selected.length > 0 && (
          <>
            <span className="ms-auto text-soft">{m.cases_selected({ count: selected.length })}</span>
            <Button onClick={() => onDelete(selected)}>{m.cases_delete_selected()}</Button>
          </>
        )}
      </div>
      <ul className="mt-1 ruled border-y border-rule">
        {shown.map((row) => (
          <CaseLine
            key={row.id}
            row={row}
            deliveries={ofCase.get(row.id) ?? []}
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

import { useEffect, useRef } from 'react';
import { m } from '../../messages/compiled/messages.js';
import type { ImportReport } from '../../storage/import-report.ts';
import { Button } from '../components/button.tsx';

/** What came of an import: a report, or why nothing was changed. */
export type ImportResult =
  | { readonly report: ImportReport; readonly refused: number; readonly missing: number }
  | { readonly why: string };

/** Above the list, and with the focus: the cases that came must not push it out of sight. */
export function ImportReportView({
  result,
  onUndo,
}: {
  result: ImportResult;
  onUndo: (added: readonly string[]) => void;
}) {
  const place = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each result is shown
  useEffect(() => place.current?.focus(), [result]);

  return (
    <div ref={place} tabIndex={-1} className="mt-4 rounded-card border border-rule bg-raised px-4 py-3">
      <Report result={result} onUndo={onUndo} />
    </div>
  );
}

function Report({ result, onUndo }: Parameters<typeof ImportReportView>[0]) {
  if ('why' in result) return <p className="font-strong text-fail">{result.why}</p>;
  const { report, refused, missing } = result;
  const lines = [
    [report.added.length, m.cases_import_added],
    [report.changed.length, m.cases_import_changed],
    [report.unchanged.length, m.cases_import_unchanged],
    [report.conflicts.length, m.cases_import_conflicts],
    [refused, m.cases_import_refused],
    [missing, m.cases_import_missing],
  ] as const;
  const said = lines.filter(([count]) => count > 0);
  return (
    <>
      <p className="font-strong">{m.cases_import_report()}</p>
      <ul className="list-disc ps-5">
        {said.length === 0 && <li>{m.cases_import_nothing()}</li>}
        {said.map(([count, words]) => (
          <li key={words({ count })}>{words({ count })}</li>
        ))}
      </ul>
      {report.added.length > 0 && (
        <Button look="quiet" onClick={() => onUndo(report.added)}>
          {m.cases_import_undo()}
        </Button>
      )}
    </>
  );
}

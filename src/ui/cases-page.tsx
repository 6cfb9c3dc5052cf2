import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import type { CaseRow } from '../case/case-summary.ts';
import { type CaseQuery, dueCases, searchCases } from '../case/search-cases.ts';
import { m } from '../messages/compiled/messages.js';
import { CaseFilters } from './cases/case-filters.tsx';
import { CaseTable } from './cases/case-table.tsx';
import { CasesTransfer } from './cases/cases-transfer.tsx';
import { RetentionNotice } from './cases/retention-notice.tsx';
import { useDeleting } from './cases/use-deleting.ts';
import { useRows } from './cases/use-rows.ts';
import { Button, buttonLook } from './components/button.tsx';
import { PageTitle } from './components/page-title.tsx';
import { Notice } from './components/status.tsx';

/** All cases of this device, the pinned ones and then the one changed last first. */
export function CasesPage() {
  const { rows, outdated } = useRows();
  return (
    <div className="mx-auto max-w-5xl">
      <PageTitle title={m.cases_title()} />
      <p className="mt-2 text-soft">{m.cases_lead()}</p>
      <RetentionNotice rows={rows} outdated={outdated} />
      {rows.length === 0 ? <NoCases /> : <Cases rows={rows} />}
      <CasesTransfer count={rows.length} />
    </div>
  );
}

function NoCases() {
  return (
    <div className="mt-8 rounded-card border border-dashed border-edge p-8 text-center">
      <p className="text-soft">{m.cases_empty()}</p>
      <Link to="/" className={`${buttonLook('primary')} mt-4`}>
        {m.cases_empty_start()}
      </Link>
    </div>
  );
}

function Cases({ rows }: { rows: readonly CaseRow[] }) {
  const [query, setQuery] = useState<CaseQuery>({});
  const [onlyDue, setOnlyDue] = useState(false);
  const remove = useDeleting();
  const shownQuery = useDeferredValue(query);
  const due = dueCases(rows, new Date());
  const found = searchCases(onlyDue ? due : rows, shownQuery);

  function showAll() {
    setQuery({});
    setOnlyDue(false);
  }

  return (
    <>
      {due.length > 0 && !onlyDue && (
        <div className="mt-4">
          <Notice>
            <p>{m.cases_due_notice({ count: due.length })}</p>
            <Button className="mt-2" onClick={() => setOnlyDue(true)}>
              {m.cases_due_show()}
            </Button>
          </Notice>
        </div>
      )}
      <CaseFilters rows={rows} query={query} onChange={setQuery} />
      <p aria-live="polite" className="mt-4 text-small text-soft">
        {found.length === 0 ? m.cases_none_found() : m.cases_count({ count: found.length })}
      </p>
      {found.length < rows.length && (
        <Button look="quiet" className="text-small" onClick={showAll}>
          {m.cases_clear_search()}
        </Button>
      )}
      {found.length > 0 && <CaseTable rows={found} onDelete={remove} />}
    </>
  );
}

import { useDeferredValue, useMemo, useState, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import type { CaseRow } from '../case/case-summary.ts';
import { type CaseQuery, searchCases } from '../case/search-cases.ts';
import { m } from '../messages/compiled/messages.js';
import { CaseFilters } from './cases/case-filters.tsx';
import type { CaseList } from './cases/case-list.ts';
import { CaseNotices } from './cases/case-notices.tsx';
import { isOnItsWay, type Subset, subsetsOf } from './cases/case-subsets.ts';
import { CaseTable } from './cases/case-table.tsx';
import { CasesTransfer } from './cases/cases-transfer.tsx';
import { ImportReportView } from './cases/import-report-view.tsx';
import { OrphanTickets } from './cases/orphan-tickets.tsx';
import { RetentionLine } from './cases/retention-line.tsx';
import { useDeleting } from './cases/use-deleting.ts';
import { useRows } from './cases/use-rows.ts';
import { useTransfer } from './cases/use-transfer.ts';
import { Button, buttonLook } from './components/button.tsx';
import { PageTitle } from './components/page-title.tsx';
import { deliveries } from './helpdesk/deliveries.ts';
import { navigate } from './navigation/navigation.ts';
import { useSettings } from './settings.ts';

/** All cases of this device, the pinned ones and then the one changed last first. */
export function CasesPage({ loaded }: { loaded: CaseList }) {
  const { rows, outdated } = useRows(loaded);
  const remove = useDeleting();
  const transfer = useTransfer();
  const settings = useSettings();
  const sent = useSyncExternalStore(deliveries.subscribe, deliveries.now);
  const subsets = useMemo(() => subsetsOf(rows, sent, settings, new Date()), [rows, sent, settings]);
  const [shown, setShown] = useState<Subset>();
  const subset = shown && subsets[shown].length > 0 ? shown : undefined;

  async function takeOut(added: readonly string[]) {
    transfer.forget();
    await remove(added);
  }

  return (
    <div className="mx-auto max-w-6xl">
      <PageTitle title={m.cases_title()} />
      <RetentionLine />
      {transfer.result && <ImportReportView result={transfer.result} onUndo={takeOut} />}
      <CaseNotices
        outdated={outdated}
        undelivered={sent.filter(isOnItsWay).length}
        subsets={subsets}
        shown={subset}
        onShow={setShown}
      />
      <OrphanTickets rows={rows} deliveries={sent} />
      {rows.length === 0 ? (
        <NoCases />
      ) : (
        <Cases
          rows={rows}
          subset={subset && subsets[subset]}
          deliveries={sent}
          onShowAll={() => setShown(undefined)}
          onDelete={remove}
        />
      )}
      <CasesTransfer count={rows.length} transfer={transfer} />
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

function Cases({
  rows,
  subset,
  onShowAll,
  ...table
}: {
  rows: readonly CaseRow[];
  /** Only these, in their order. Absent: all. */
  subset: readonly CaseRow[] | undefined;
  onShowAll: () => void;
} & Pick<Parameters<typeof CaseTable>[0], 'deliveries' | 'onDelete'>) {
  const [query, setQuery] = useState<CaseQuery>({});
  const shownQuery = useDeferredValue(query);
  const found = useMemo(() => foundIn(rows, subset, shownQuery), [rows, subset, shownQuery]);

  /** Of what was typed by now, whether it was drawn already or not. */
  function openFirst() {
    const [first] = foundIn(rows, subset, query);
    if (first) navigate(`/case/${first.id}`);
  }

  function showAll() {
    setQuery({});
    onShowAll();
  }

  return (
    <>
      <CaseFilters rows={rows} query={query} onChange={setQuery} onOpenFirst={openFirst} />
      <CaseTable rows={found} {...table}>
        <p aria-live="polite" className="text-soft">
          {found.length === 0 ? m.cases_none_found() : m.cases_count({ count: found.length })}
        </p>
        {found.length < rows.length && (
          <Button look="quiet" onClick={showAll}>
            {m.cases_clear_search()}
          </Button>
        )}
      </CaseTable>
    </>
  );
}

function foundIn(
  rows: readonly CaseRow[],
  subset: readonly CaseRow[] | undefined,
  query: CaseQuery,
): readonly CaseRow[] {
  const found = searchCases(rows, query);
  if (!subset) return found;
  const ids = new Set(found.map(({ id }) => id));
  return subset.filter(({ id }) => ids.has(id));
}

import { useEffect, useState } from 'react';
import type { CaseRow } from '../../case/case-summary.ts';
import { onChangeElsewhere } from '../cases.ts';
import { showAnew } from '../navigation/navigation.ts';
import { type CaseList, staleIn, summarizeStale, windowSize, withSummaries } from './case-list.ts';

/** The rows of the page, following other tabs. What was not summarized yet is, in turns, while the page is shown. */
export function useRows(loaded: CaseList): CaseList {
  const [rows, setRows] = useState<readonly CaseRow[]>(loaded.rows);
  // Each look at the list deletes for itself: what was deleted is said until the page is left.
  const [outdated, setOutdated] = useState(loaded.outdated);
  const [before, setBefore] = useState(loaded);
  if (before !== loaded) {
    setBefore(loaded);
    setRows(loaded.rows);
    setOutdated(outdated + loaded.outdated);
  }

  useEffect(() => onChangeElsewhere(showAnew), []);

  useEffect(() => {
    let isCurrent = true;
    const work = async () => {
      const stale = staleIn(loaded.rows);
      for (let at = 0; isCurrent && at < stale.length; at += windowSize) {
        const derived = await summarizeStale(stale.slice(at, at + windowSize));
        if (isCurrent) setRows((known) => withSummaries(known, derived));
      }
    };
    work().catch(() => undefined); // a row without a summary can still be opened
    return () => {
      isCurrent = false;
    };
  }, [loaded]);

  return { rows, outdated };
}

import { findingsIn } from '../case/answered-by.ts';
import type { Happening } from '../case/log.ts';
import { keepSummary } from './case-summaries.ts';
import { announceChange, cases } from './cases.ts';
import { remember, storeRest } from './open-case.ts';
import { hasEvidence, type OpenCase, showCase, walk } from './show-case.ts';
import { appended } from './write-entry.ts';

/**
 * Appends to the log as it is on disk now, and answers what follows by itself. Ends when all of it is on disk. What the
 * person said is there before another flow is loaded, so that a lost connection loses no answer. A disk that does not
 * take it is said by the store (`safeStore`), which holds it meanwhile.
 */
export async function record(open: OpenCase, happenings: readonly Happening[]): Promise<OpenCase> {
  const { id } = open.case;
  const stored = await cases.load(id);
  const before = stored?.log ?? open.case.log;
  const said = { id, log: appended(before, happenings) };
  // What the evidence says is read when the case is shown.
  const { log } = hasEvidence(said) ? said : walk(said, open.audience, findingsIn(said.log));
  const known = stored?.log ?? [];
  // Another tab may have deleted the case since it was read.
  const writing =
    log.length > known.length
      ? cases.append(id, log.slice(known.length), { before: known })
      : Promise.resolve();
  writing.then(announceChange); // at once: the tab may be closed before it is idle
  const showing = showCase(
    { id, log },
    { draft: false, setAside: stored?.setAside ?? 0, isWritten: writing },
  );
  const shown = await showing.finally(() => writing);
  await storeRest(shown, log);
  remember(shown);
  keepSummary(shown);
  return shown;
}

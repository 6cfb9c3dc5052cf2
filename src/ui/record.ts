import { findingsIn } from '../case/answered-by.ts';
import type { Happening } from '../case/log.ts';
import { keepSummary } from './case-summaries.ts';
import { announceChange, cases } from './cases.ts';
import { remember } from './open-case.ts';
import { hasEvidence, type OpenCase, showCase, walk } from './show-case.ts';
import { whenIdle } from './when-idle.ts';
import { appended } from './write-entry.ts';

/**
 * Appends to the log as it is on disk now, and answers what follows by itself. What the person said is being written
 * when this resolves, and is on disk before anything else is loaded, so that a lost connection loses no answer. A disk
 * that does not take it is said by the store (`safeStore`), which holds it meanwhile.
 */
export async function record(open: OpenCase, happenings: readonly Happening[]): Promise<OpenCase> {
  const { id } = open.case;
  const stored = await cases.load(id);
  const before = stored?.log ?? open.case.log;
  const said = { id, log: appended(before, happenings) };
  // What the evidence says is read when the case is shown.
  const { log } = hasEvidence(said) ? said : walk(said, open.audience, findingsIn(said.log));
  const isNew = !stored || log.length > stored.log.length;
  const writing = isNew ? cases.append(id, log.slice(stored?.log.length ?? 0)) : Promise.resolve();
  const shown = await showCase(
    { id, log },
    { draft: false, setAside: stored?.setAside ?? 0, isWritten: writing },
  );
  remember(shown);
  keepSummary(shown);
  whenIdle(async () => {
    await writing;
    announceChange();
  });
  return shown;
}

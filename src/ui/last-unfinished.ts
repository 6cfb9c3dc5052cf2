import { deleteOutdated } from './cases/retention.ts';
import { cases, onChangeElsewhere } from './cases.ts';
import { showCase } from './show-case.ts';

export interface Unfinished {
  readonly id: string;
  readonly problem: string;
}

/** Shows the case changed last, if it has not come to an outcome, as other tabs change it. Gives what stops that. */
export function followLastUnfinished(show: (found: Unfinished | undefined) => void): () => void {
  let looks = 0;
  const look = () => {
    looks += 1;
    const current = looks;
    lastUnfinished()
      .then((found) => current === looks && show(found))
      .catch(() => undefined); // the list of cases says what is wrong with the storage
  };
  look();
  return onChangeElsewhere(look);
}

/** Cases whose time is over are deleted first. Into the one that is found nothing is written: it was not opened. */
async function lastUnfinished(): Promise<Unfinished | undefined> {
  const rows = await cases.rows();
  const outdated = await deleteOutdated(rows, new Date());
  const [last] = rows
    .filter(({ id }) => !outdated.includes(id))
    .toSorted((one, other) => (one.lastChange < other.lastChange ? 1 : -1));
  const stored = last && (await cases.load(last.id));
  const shown = stored && (await showCase(stored, { draft: false, setAside: stored.setAside }));
  if (!shown || shown.ticket.outcome) return undefined;
  return { id: shown.case.id, problem: shown.ticket.problem };
}

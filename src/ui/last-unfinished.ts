import { deleteOutdated } from './cases/retention.ts';
import { cases } from './cases.ts';
import { addressOf, openStored } from './open-case.ts';

/** The case changed last, if it has not come to an outcome. Cases whose time is over are deleted first. */
export async function lastUnfinished() {
  const rows = await cases.rows();
  const outdated = await deleteOutdated(rows, new Date());
  const [last] = rows
    .filter(({ id }) => !outdated.includes(id))
    .toSorted((one, other) => (one.lastChange < other.lastChange ? 1 : -1));
  const stored = last && (await cases.load(last.id));
  const open = stored && (await openStored(stored));
  if (!open || open.ticket.outcome) return undefined;
  return { address: addressOf(open), problem: open.ticket.problem };
}

import { byLastChange } from '../case/case.ts';
import { cases } from './cases.ts';
import { addressOf, openStored } from './open-case.ts';

/** The case changed last, if it has not come to an outcome. */
export async function lastUnfinished() {
  const [last] = (await cases.list()).toSorted(byLastChange);
  const open = last && (await openStored(last));
  if (!open || open.ticket.outcome) return undefined;
  return { address: addressOf(open), problem: open.ticket.problem };
}

import { cases } from './cases.ts';
import { addressOf, openCase } from './open-case.ts';

/** The case changed last, if it has not come to an outcome. */
export async function lastUnfinished() {
  const changed = ({ log }: { log: readonly { at: string }[] }) => log.at(-1)?.at ?? '';
  const [last] = (await cases.list()).toSorted((one, other) => (changed(one) < changed(other) ? 1 : -1));
  const open = last && (await openCase(last.id));
  if (!open || open.ticket.outcome) return undefined;
  return { address: addressOf(open), problem: open.ticket.problem };
}

import type { CaseRow } from '../../case/case-summary.ts';
import { dueCases } from '../../case/look-again.ts';
import type { Settings } from '../../storage/settings.ts';
import type { Delivery } from '../../ticket/targets/webhook.ts';
import { dueForDeletion } from './retention.ts';

/** Why a case is shown apart from the others: it ends soon, its ticket has not arrived, or it is to be looked at again. */
export type Subset = 'ending' | 'undelivered' | 'due';

export interface Subsets extends Readonly<Record<Subset, readonly CaseRow[]>> {
  /** When the first case is deleted. */
  readonly firstEnd: string | undefined;
}

/** Each in the order in which somebody should see to it. */
export function subsetsOf(
  rows: readonly CaseRow[],
  deliveries: readonly Delivery[],
  settings: Settings,
  now: Date,
): Subsets {
  const { due, soon } = dueForDeletion(rows, now, settings);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const undelivered = new Set(deliveries.filter(isOnItsWay).map((delivery) => delivery.case));
  const rowsOf = (ids: Iterable<string>) => [...ids].flatMap((id) => byId.get(id) ?? []);
  return {
    ending: rowsOf([...due, ...soon.map(({ id }) => id)]),
    undelivered: rowsOf(undelivered),
    due: dueCases(rows, now),
    firstEnd: due.length > 0 ? now.toISOString() : soon[0]?.at,
  };
}

export const isOnItsWay = ({ state }: Delivery) => state.is !== 'delivered';

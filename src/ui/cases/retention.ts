import type { CaseRow } from '../../case/case-summary.ts';
import { defaultRetention, type Retention, retentionOf } from '../../case/retention.ts';
import type { Settings } from '../../storage/settings.ts';
import { announceChange, cases } from '../cases.ts';
import { operator } from '../operator/operator.ts';
import { changeSettings, settings } from '../settings.ts';

const day = 24 * 60 * 60 * 1000;

/** What the person set, or the operator, or else the usual. */
export const retentionDaysIn = ({ retention }: Settings): number | 'never' =>
  retention ?? operator().settings.retention ?? defaultRetention.days;

/** Absent when cases are never deleted. */
export function retentionIn(settings: Settings): Retention | undefined {
  const retention = retentionDaysIn(settings);
  if (retention === 'never') return undefined;
  return { days: retention, warnDays: Math.min(defaultRetention.warnDays, retention) };
}

/** What was not changed since is no longer kept. Absent when everything is. */
export function keptSince(now: Date): Date | undefined {
  const retention = retentionIn(settings());
  return retention && new Date(now.getTime() - retention.days * day);
}

/**
 * What is to be deleted, now and soon. Nobody loses a case without a warning: once told of a new time, and after an
 * import, a person has the days of the warning to keep what is old already.
 */
export function dueForDeletion(rows: readonly CaseRow[], now: Date, from = settings()) {
  const retention = retentionIn(from);
  if (!retention) return { due: [], soon: [] };
  const told = Date.parse(from.retentionTold ?? now.toISOString());
  const notBefore = new Date(told - (retention.days - retention.warnDays) * day).toISOString();
  return retentionOf(rows, { ...retention, notBefore }, now);
}

/** From here on the days of the warning count. */
export function tellRetention(now: Date) {
  changeSettings({ retentionTold: now.toISOString() });
}

/** Deletes what was kept for its time, and gives the ids. */
export async function deleteOutdated(rows: readonly CaseRow[], now: Date): Promise<readonly string[]> {
  if (settings().retentionTold === undefined) tellRetention(now);
  const { due } = dueForDeletion(rows, now);
  if (due.length === 0) return [];
  try {
    await cases.remove(due);
  } catch {
    return []; // the next visit tries again
  }
  announceChange();
  return due;
}

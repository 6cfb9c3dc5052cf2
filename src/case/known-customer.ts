import { otherProvider } from '../knowledge/provider-id.ts';
import type { Case } from './case.ts';
import { type CaseRow, type CaseSummary, foldText } from './case-summary.ts';
import { detailsIn, type Happening, providerIn } from './log.ts';

/** What earlier cases know of a customer and this one does not. */
export interface KnownCustomer {
  readonly provider?: CaseSummary['provider'];
  /** What the provider knows them by, by detail. */
  readonly account: Readonly<Record<string, string>>;
}

/** A customer is known by the address they send from; the case changed last counts. Absent when nothing would be new. */
export function knownCustomer(rows: readonly CaseRow[], { id, log }: Case): KnownCustomer | undefined {
  const details = detailsIn(log);
  const sender = foldText(details.get('sender') ?? '');
  const earlier = rows.filter((row) => row.id !== id && foldText(row.summary?.sender ?? '') === sender);
  const [last] = earlier.toSorted((one, other) => (one.lastChange < other.lastChange ? 1 : -1));
  if (sender === '' || !last?.summary) return undefined;
  const { provider, account = {} } = last.summary;
  const isOther = provider.id !== otherProvider && provider.id !== providerIn(log);
  const added = Object.entries(account).filter(([detail]) => !details.has(detail));
  if (!isOther && added.length === 0) return undefined;
  return { ...(isOther ? { provider } : {}), account: Object.fromEntries(added) };
}

export function takenOver({ provider, account }: KnownCustomer): Happening[] {
  const details = Object.entries(account).map(
    ([detail, value]): Happening => ({ type: 'detail', detail, value }),
  );
  return provider ? [{ type: 'provider', provider: provider.id }, ...details] : details;
}

import type { Case } from '../case/case.ts';
import type { StoredCase } from '../storage/case-store.ts';
import { keepSummary } from './case-summaries.ts';
import { cases } from './cases.ts';
import { audienceIn, settings } from './settings.ts';
import { type OpenCase, showCase } from './show-case.ts';

/** As it was shown or changed last: what is derived from one log is derived once. */
let latest: OpenCase | undefined;

/** What was changed here need not be derived again to be shown. */
export function remember(open: OpenCase) {
  latest = open;
}

/** Absent when there is no such case on this device. */
export async function openCase(id: string): Promise<OpenCase | undefined> {
  const stored = await cases.load(id);
  if (latest && stored && isShownBy(latest, stored)) return latest;
  latest = stored && (await openStored(stored));
  return latest;
}

/** Logs are only appended to, so two of the same length and the same end are the same. */
function isShownBy({ case: { id, log }, audience, setAside }: OpenCase, stored: StoredCase): boolean {
  return (
    id === stored.id &&
    log.length === stored.log.length &&
    log.at(-1)?.id === stored.log.at(-1)?.id &&
    audience === audienceIn(settings()) &&
    setAside === stored.setAside
  );
}

/** A case that was read from the disk already. */
export async function openStored(stored: StoredCase): Promise<OpenCase> {
  const open = await showCase(stored, { draft: false, setAside: stored.setAside });
  keepSummary(open);
  return open;
}

/** A case as it would be shown, of which nothing is stored. */
export function previewCase(of: Case): Promise<OpenCase> {
  return showCase(of, { draft: true, setAside: 0 });
}

/** Stands in the address of a flow that does not exist any more. */
const goneNode = 'gone';

/** Where the case stands, as an address below the case. */
export function addressOf({ case: { id }, standing: { at } }: Pick<OpenCase, 'case' | 'standing'>): string {
  if (at.flow === '') return `/case/${id}/evidence`;
  return `/case/${id}/${at.flow}/${at.node || goneNode}`;
}

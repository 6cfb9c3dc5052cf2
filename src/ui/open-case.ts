import type { Case } from '../case/case.ts';
import type { Log } from '../case/log.ts';
import type { Audience } from '../flow/text.ts';
import type { StoredCase } from '../storage/case-store.ts';
import { keepSummary } from './case-summaries.ts';
import { announceChange, cases } from './cases.ts';
import { audienceIn, settings } from './settings.ts';
import { type OpenCase, showCase } from './show-case.ts';

interface Shown {
  /** As it is stored, where that is all of it already. */
  readonly stored: Case;
  readonly setAside: number;
  readonly audience: Audience;
  readonly open: Promise<OpenCase>;
}

/** As it was shown or changed last: what is derived from one log is derived, and written, once. */
let latest: Shown | undefined;

/** What was changed here need not be derived again to be shown. */
export function remember(open: OpenCase) {
  const { audience, setAside } = open;
  latest = { stored: open.case, setAside, audience, open: Promise.resolve(open) };
}

/** Absent when there is no such case on this device. What follows by itself from what was stored is stored too. */
export async function openCase(id: string): Promise<OpenCase | undefined> {
  const stored = await cases.load(id);
  if (!stored) return undefined;
  if (latest && isShownBy(latest, stored)) return latest.open;
  const { setAside } = stored;
  const opening = { stored, setAside, audience: audienceIn(settings()), open: openStored(stored) };
  latest = opening;
  try {
    const open = await opening.open;
    if (latest === opening) remember(open);
    return open;
  } catch (thrown) {
    if (latest === opening) latest = undefined; // asked for again
    throw thrown;
  }
}

/** Logs are only appended to, so two of the same length and the same end are the same. */
function isShownBy({ stored: { id, log }, audience, setAside }: Shown, stored: StoredCase): boolean {
  return (
    id === stored.id &&
    log.length === stored.log.length &&
    log.at(-1)?.id === stored.log.at(-1)?.id &&
    audience === audienceIn(settings()) &&
    setAside === stored.setAside
  );
}

async function openStored(stored: StoredCase): Promise<OpenCase> {
  const open = await showCase(stored, { draft: false, setAside: stored.setAside });
  await storeRest(open, stored.log);
  keepSummary(open);
  return open;
}

/** Stores what a case has beyond what is stored of it. */
export async function storeRest({ case: { id, log } }: OpenCase, stored: Log) {
  if (log.length === stored.length) return;
  await cases.append(id, log.slice(stored.length), { before: stored });
  announceChange();
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

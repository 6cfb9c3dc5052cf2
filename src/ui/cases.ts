import type { CaseStore } from '../storage/case-store.ts';
import { withLatest } from '../storage/latest-case.ts';
import { safeStore } from '../storage/safe-store.ts';
import { storageTrouble } from './storage-trouble.ts';

/** No page is painted later because of the database: it comes when the first case is asked for. */
const openDatabase = async () => (await import('../storage/database.ts')).openDatabase();

let forget: (() => void) | undefined;

/** All cases of this device. */
export const cases: CaseStore = withLatest(safeStore(openDatabase, storageTrouble.set), (told) => {
  forget = told;
  openChannel();
});

let channel: BroadcastChannel | undefined;
const listeners = new Set<() => void>();

function openChannel(): BroadcastChannel {
  if (channel) return channel;
  channel = new BroadcastChannel('mail-triage.cases');
  channel.addEventListener('message', changedElsewhere);
  // A page that the browser had put aside heard nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && changedElsewhere());
  return channel;
}

function changedElsewhere() {
  forget?.();
  for (const listener of listeners) listener();
}

/** Tells the other tabs that cases were changed, so that all show the same. Once for many: each reads its page anew. */
export function announceChange() {
  openChannel().postMessage('changed');
}

/** Hears of it after what was remembered has been forgotten. */
export function onChangeElsewhere(listener: () => void): () => void {
  openChannel();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

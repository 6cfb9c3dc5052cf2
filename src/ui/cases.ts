import type { CaseStore } from '../storage/case-store.ts';
import { withLatest } from '../storage/latest-case.ts';
import { safeStore } from '../storage/safe-store.ts';
import { storageTrouble } from './storage-trouble.ts';

/** No page is painted later because of the database: it comes when the first case is asked for. */
const openDatabase = async () => (await import('../storage/database.ts')).openDatabase();

const store = withLatest(safeStore(openDatabase, storageTrouble.set));

/** All cases of this device. */
export const cases: CaseStore = store;

let channel: BroadcastChannel | undefined;

function openChannel(): BroadcastChannel {
  if (channel) return channel;
  channel = new BroadcastChannel('mail-triage.cases');
  channel.addEventListener('message', store.forget);
  // A page that the browser had put aside heard nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && store.forget());
  return channel;
}

/** Tells the other tabs that cases were changed, so that all show the same. Once for many: each reads its page anew. */
export function announceChange() {
  openChannel().postMessage('changed');
}

/** Hears of it after what was remembered has been forgotten. */
export function onChangeElsewhere(listener: () => void) {
  const opened = openChannel();
  opened.addEventListener('message', listener);
  return () => opened.removeEventListener('message', listener);
}

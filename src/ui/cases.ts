import type { CaseStore } from '../storage/case-store.ts';
import { openDatabase } from '../storage/database.ts';
import { safeStore } from '../storage/safe-store.ts';
import { storageTrouble } from './storage-trouble.ts';

/** All cases of this device. */
export const cases: CaseStore = safeStore(openDatabase, storageTrouble.set);

let channel: BroadcastChannel | undefined;

function openChannel(): BroadcastChannel {
  channel ??= new BroadcastChannel('mail-triage.cases');
  return channel;
}

/** Tells the other tabs that a case was changed, so that all show the same. */
export function announceChange(caseId: string) {
  openChannel().postMessage(caseId);
}

export function onChangeElsewhere(listener: () => void) {
  const opened = openChannel();
  opened.addEventListener('message', listener);
  return () => opened.removeEventListener('message', listener);
}

import type { CaseStore } from '../storage/case-store.ts';
import { openDatabase } from '../storage/database.ts';
import { safeStore } from '../storage/safe-store.ts';
import { storageTrouble } from './storage-trouble.ts';

/** All cases of this device. */
export const cases: CaseStore = safeStore(openDatabase, storageTrouble.set);

const channel = new BroadcastChannel('mail-triage.cases');

/** Tells the other tabs that a case was changed, so that all show the same. */
export function announceChange(caseId: string) {
  channel.postMessage(caseId);
}

export function onChangeElsewhere(listener: () => void) {
  channel.addEventListener('message', listener);
  return () => channel.removeEventListener('message', listener);
}

import type { Case } from '../case/case.ts';
import { type Merged, mergeLogs } from '../case/merge.ts';
import type { CaseStore } from './case-store.ts';

/** How a case that was handed over compares with the one on this device, before anything is changed. */
export async function compareCase(store: CaseStore, { id, log }: Case): Promise<Merged> {
  return mergeLogs((await store.load(id))?.log ?? [], log);
}

/** Adds what is new in a case that was handed over. Of one that contradicts the case here, nothing is taken. */
export async function receiveCase(store: CaseStore, received: Case): Promise<Merged> {
  const merged = await compareCase(store, received);
  if (merged.status !== 'conflict' && merged.added.length > 0) await store.append(received.id, merged.added);
  return merged;
}

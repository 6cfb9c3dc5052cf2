import { openOutbox } from '../../storage/outbox.ts';

/** Goes on with tickets that have not arrived on an earlier visit. Most people have none, and load no more than this. */
export async function lookForDeliveries() {
  const waiting = await (await openOutbox()).all();
  if (waiting.length === 0) return;
  const { resumeDeliveries } = await import('./deliveries.ts');
  resumeDeliveries();
}

import { inWorker } from '../in-worker.ts';
import type { ReadAnswer, ReadRequest } from './read-protocol.ts';

/** What the worker said last: the evidence, or the messages to choose from. */
export type ReadResult = Extract<ReadAnswer, { type: 'evidence' | 'messages' }>;

/** Reads in a worker of its own. Rejects with the reason of the signal, or with an error. */
export async function readInWorker(
  request: ReadRequest,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<ReadResult> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  return inWorker(worker, request, signal, (said: ReadAnswer): ReadResult | undefined => {
    if (said.type === 'failed') throw new Error('The worker could not read.');
    if (said.type !== 'progress') return said;
    onProgress(said.share);
    return undefined;
  });
}

import type { ReadAnswer, ReadRequest } from './read-protocol.ts';

/** What the worker said last: the evidence, or the messages to choose from. */
export type ReadResult = Extract<ReadAnswer, { type: 'evidence' | 'messages' }>;

/**
 * Reads in a worker of its own, so that the page goes on, and so that a stop is one at once. Rejects with the reason of
 * the signal, or with an error when the worker could not be loaded or broke.
 */
export function readInWorker(
  request: ReadRequest,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<ReadResult> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ReadResult>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.onerror = () => reject(new Error('The worker could not be loaded.'));
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.type === 'progress') onProgress(data.share);
      else if (data.type === 'failed') reject(new Error('The worker could not read.'));
      else resolve(data);
    };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

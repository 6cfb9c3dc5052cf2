import type { HeaderAnalysis } from '../../mail/headers/analyze-headers.ts';
import { inWorker } from '../in-worker.ts';

/** What a text or a file turned out to be. */
export type HeadersRead =
  | { readonly is: 'headers'; readonly analysis: HeaderAnalysis }
  | { readonly is: 'no-headers' | 'empty' | 'outlook-msg' | 'not-text' | 'broken' };

/** Reads headers in a worker of its own. A file travels as a handle. Rejects only with the reason of the signal. */
export async function readHeaders(given: string | Blob, signal: AbortSignal): Promise<HeadersRead> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./headers-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await inWorker(worker, given, signal, (said: HeadersRead) => said);
  } catch {
    signal.throwIfAborted();
    return { is: 'broken' };
  }
}

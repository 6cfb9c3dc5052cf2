/**
 * Asks a worker one question, and ends it: the page goes on meanwhile, and a stop is one at once. Rejects with the reason
 * of the signal, with what `resultOf` throws, or with an error when the worker could not be loaded or broke.
 *
 * @param resultOf the result in what the worker said; nothing as long as it goes on.
 */
export function inWorker<Said, Result>(
  worker: Worker,
  question: unknown,
  signal: AbortSignal,
  resultOf: (said: Said) => Result | undefined,
): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.onerror = () => reject(new Error('The worker could not be loaded.'));
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      try {
        const result = resultOf(data);
        if (result !== undefined) resolve(result);
      } catch (thrown) {
        reject(thrown);
      }
    };
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

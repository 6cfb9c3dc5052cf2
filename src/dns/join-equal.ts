interface Running<Result> {
  readonly result: Promise<Result>;
  readonly controller: AbortController;
  /** How many wait for the result. */
  waiting: number;
}

/**
 * Runs a task once for all who want the same at the same time. Who gives up gets nothing, at once; the task itself is
 * given up when nobody waits for it any more.
 */
export function joinEqual<Result>() {
  const running = new Map<string, Running<Result>>();

  function begun(key: string, task: (givenUp: AbortSignal) => Promise<Result>): Running<Result> {
    const controller = new AbortController();
    const result = task(controller.signal).finally(() => {
      if (running.get(key) === one) running.delete(key);
    });
    const one: Running<Result> = { result, controller, waiting: 0 };
    running.set(key, one);
    return one;
  }

  return async (
    key: string,
    task: (givenUp: AbortSignal) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result | undefined> => {
    if (signal?.aborted) return undefined;
    const one = running.get(key) ?? begun(key, task);
    one.waiting += 1;
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        resolve(undefined);
        one.waiting -= 1;
        if (one.waiting > 0) return;
        running.delete(key); // nobody joins what ends without a result
        one.controller.abort();
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      one.result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', giveUp));
    });
  };
}

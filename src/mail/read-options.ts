/** How a long reading is followed and stopped. */
export interface ReadOptions {
  /** How much of it is done, from 0 to 1. Not called for short texts but at the end. */
  readonly onProgress?: (share: number) => void;
  /** Stops the reading: it rejects with `Canceled`. */
  readonly signal?: AbortSignal;
  /** Lets everything else run: a stop that is asked for by a message to a worker comes in here. */
  readonly pause?: () => Promise<void>;
}

/** What a stopped reading rejects with. Named as the errors of `AbortSignal` are. */
export class Canceled extends Error {
  override readonly name = 'AbortError';

  constructor() {
    super('The reading was stopped.');
  }
}

/** To be called after each piece of work: how much is done, and how many bytes this piece had. */
export type Step = (share: number, bytes: number) => Promise<void>;

/** So many bytes are read between two pauses. */
const stride = 1024 * 1024;

export function stepsOf({ onProgress, signal, pause }: ReadOptions): Step {
  const goOn = () => {
    if (signal?.aborted === true) throw new Canceled();
  };
  let work = 0;
  return async (share, bytes) => {
    goOn();
    work += bytes;
    if (work < stride) return;
    work = 0;
    onProgress?.(share);
    await pause?.();
    goOn();
  };
}

/** The steps of a part of the whole, from one share of it to another. */
export const between =
  (step: Step, from: number, to: number): Step =>
  (share, bytes) =>
    step(from + share * (to - from), bytes);

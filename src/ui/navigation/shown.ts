import type { ReactNode } from 'react';
import type { OpenCase } from '../show-case.ts';
import type { Address } from './address.ts';
import type { How } from './is-same-visit.ts';

/** What an address shows, with everything it needs. */
export interface Loaded {
  readonly page: ReactNode;
  /** The case whose page it is. */
  readonly open?: OpenCase | undefined;
}

/** What is on the screen. */
export interface Shown extends Loaded {
  readonly address: Address;
  /** What the link that led here says of itself. */
  readonly state?: unknown;
  readonly how: How;
  /** Of its entry in the history of the browser. */
  readonly entry: string;
  /** Another for each visit of a page, also of one that is visited again at once. */
  readonly visit: string;
}

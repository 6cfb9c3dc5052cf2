import type { Flow } from './flow.ts';
import type { Journey } from './schema.ts';

/** What the check of the flows must know of a provider. */
interface ProviderNeeds {
  readonly account: readonly string[];
  readonly requires: readonly string[];
}

/** Everything in `flows/` that has the right shape, by file name. */
export interface Content {
  readonly flows: ReadonlyMap<string, Flow>;
  readonly journeys: ReadonlyMap<string, readonly Journey[]>;
  readonly providers: ReadonlyMap<string, ProviderNeeds>;
  readonly details: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  /** Facts of a provider that a page can show or a text can name: `mx`, `limit.connections`, … */
  readonly facts: ReadonlySet<string>;
  /** Files without a usable shape: their problems are reported already, and what they would name is not missed. */
  readonly unreadable: ReadonlySet<string>;
}

/** A mistake in a content file, said so that its author can mend it. */
export interface Problem {
  /** Below `flows/`, such as `smtp-reject.yaml`. */
  readonly file: string;
  /** Keys from the top of the file to the place meant. */
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly fix: string;
}

export const fileOf = (flowId: string) => `${flowId}.yaml`;
export const journeysFileOf = (flowId: string) => `${flowId}.journeys.yaml`;
export const detailsFile = 'ticket/details.yaml';
export const evidenceFile = 'ticket/evidence.yaml';

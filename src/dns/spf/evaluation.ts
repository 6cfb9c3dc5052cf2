import type { Answer, Failed } from '../answer.ts';

/** RFC 7208 §2.6. */
export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror';

/** Why an evaluation ended in `permerror`. */
type SpfError =
  | 'several-records'
  | 'syntax-error'
  | 'too-many-look-ups'
  | 'too-many-void-look-ups'
  | 'too-many-names'
  | 'include-without-policy'
  | 'redirect-without-policy';

/** What a macro asks for and nobody knows here: the term can match or not, so what follows it decides nothing. */
type SpfGap = 'needs-helo' | 'needs-sender';

/** What ended the evaluation before a directive matched. */
export interface SpfProblem {
  readonly error: SpfError | SpfGap | 'look-up-failed';
  /** Of the policy in which it happened. */
  readonly domain: string;
  /** The term, where one is to blame. */
  readonly term?: string | undefined;
  /** The look-up that failed. */
  readonly answer?: Failed | undefined;
}

/** A policy with all that was evaluated of it. */
export interface SpfPolicy {
  readonly domain: string;
  /** The text of its record. */
  readonly record?: string | undefined;
  /** Seconds. */
  readonly ttl?: number | undefined;
  readonly terms: readonly SpfTerm[];
  readonly result: SpfResult;
}

export interface SpfTerm {
  /** As it stands in the record. */
  readonly text: string;
  /** `needs-message`: its macros ask for what only a message can tell. */
  readonly outcome: 'match' | 'no-match' | 'error' | 'not-reached' | 'needs-message' | 'counted';
  /** Which look-up of the ten it is; absent where it needs none, or none was made. */
  readonly lookUp?: number | undefined;
  /** The domain it asked for. */
  readonly target?: string | undefined;
  /** Of an `include` or a `redirect`. */
  readonly policy?: SpfPolicy | undefined;
}

export interface SpfEvaluation {
  readonly result: SpfResult;
  readonly problem?: SpfProblem | undefined;
  /** The directive that decided, and in whose policy it stands. */
  readonly matched?: { readonly term: string; readonly domain: string } | undefined;
  /** What the domain has to say about a fail (RFC 7208 §6.2). */
  readonly explanation?: string | undefined;
  /** Terms that needed a look-up: at most ten are allowed (RFC 7208 §4.6.4). */
  readonly lookUps: number;
  readonly voidLookUps: number;
  readonly policy: SpfPolicy;
  /** Every answer that was used. */
  readonly answers: readonly Answer[];
}

/** RFC 7208 §4.6.4. */
export const mostLookUps = 10;
export const mostVoidLookUps = 2;
export const mostNames = 10;

import { type Answer, type Found, hasFailed, type LookUp } from '../answer.ts';
import type { IpAddress } from '../ip-address.ts';
import type { RecordType } from '../record.ts';
import { mostLookUps, mostVoidLookUps, type SpfEvaluation, type SpfProblem } from './evaluation.ts';
import type { MacroPart } from './macro.ts';

/** Who sends. */
export interface SpfSender {
  readonly ip: IpAddress;
  /** The envelope sender, with its local part, where it is known. */
  readonly sender?: string | undefined;
  /** The name by which the server introduced itself, where it is known. */
  readonly helo?: string | undefined;
}

/** What one evaluation has done so far, over all its policies. */
export interface SpfRun {
  /** Absent: policies are only walked. */
  readonly from?: SpfSender | undefined;
  /** The domain of the envelope sender. */
  readonly senderDomain: string;
  readonly lookUp: LookUp;
  /** Seconds since 1970. */
  readonly time: number;
  readonly answers: Answer[];
  lookUps: number;
  voidLookUps: number;
  matched?: SpfEvaluation['matched'];
  /** The `exp` of the policy that decided, if it is that of the domain asked about. */
  exp?: { readonly target: readonly MacroPart[]; readonly domain: string };
}

/** Where a walk gives up counting, so that no domain can keep anybody busy. */
const mostCounted = 60;

/** Counts a term that needs a look-up (RFC 7208 §4.6.4). A walk counts on, to say by how many there are too many. */
export function countLookUp(run: SpfRun, domain: string, term: string): SpfProblem | undefined {
  run.lookUps += 1;
  const most = run.from ? mostLookUps : mostCounted;
  return run.lookUps > most ? { error: 'too-many-look-ups', domain, term } : undefined;
}

export async function ask(run: SpfRun, name: string, type: RecordType): Promise<Answer> {
  const answer = await run.lookUp(name, type);
  run.answers.push(answer);
  return answer;
}

/** Asks for a term: a failed look-up ends the evaluation, and so does one empty answer too many. */
export async function askForTerm(
  run: SpfRun,
  name: string,
  type: RecordType,
  at: { readonly domain: string; readonly term: string },
): Promise<Found | SpfProblem> {
  const answer = await ask(run, name, type);
  if (hasFailed(answer)) return { error: 'look-up-failed', ...at, answer };
  if (answer.outcome !== 'records') run.voidLookUps += 1;
  return run.voidLookUps > mostVoidLookUps ? { error: 'too-many-void-look-ups', ...at } : answer;
}

import { pathOf } from '../flow/flow.ts';
import { type Answer, answersIn, entriesIn, type Log } from './log.ts';
import type { Standing } from './replay.ts';

/** One person's problem. */
export interface Case {
  readonly id: string;
  readonly log: Log;
}

/** The flow in which a case began. */
export function startFlowOf({ log }: Case): string | undefined {
  return entriesIn(log, 'start').at(0)?.flow;
}

/** Answers that were given and are not on the way any more: kept in the log, left out of the ticket. */
export function unusedAnswers({ log }: Case, { trail }: Standing): Answer[] {
  const used = new Set(trail.filter(({ left }) => !left).map(pathOf));
  return [...answersIn(log).values()].filter(({ question }) => !used.has(question));
}

/** The time of the next entry: never before the last one, whatever the clock of the device was set to. */
export function nextInstant(log: Log, now: Date): string {
  const last = log.at(-1)?.at ?? '';
  const instant = now.toISOString();
  if (instant < last) return last;
  return instant;
}

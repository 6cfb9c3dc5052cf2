import { type Place, pathOf, placeOf, questionAt } from '../flow/flow.ts';
import { type Answer, answersIn, entriesIn, type Log } from './log.ts';
import type { RunnableFlow, Standing } from './replay.ts';

/** One person's problem. */
export interface Case {
  readonly id: string;
  readonly log: Log;
}

/** Where its checks begin: `flow`, or `flow/question`. The last start counts: a case can turn out to be another one. */
export function startOf({ log }: Case): string | undefined {
  const start = entriesIn(log, 'start').at(-1);
  return start && (start.question === undefined ? start.flow : `${start.flow}/${start.question}`);
}

/** The answers on the way here that a person gave, and did not only say "I don't know" to a check for support. */
export function givenAnswers({ log }: Case, { trail }: Standing): Answer[] {
  const answers = answersIn(log);
  return trail.flatMap((step) => {
    const answer = answers.get(pathOf(step));
    return answer && !answer.readFrom && !step.left ? [answer] : [];
  });
}

/**
 * Answers that were given and cannot count any more: kept in the log, left out of the ticket. An answer that the case
 * may still come to, after a question that is open, is not one of them.
 */
export function unusedAnswers(
  { log }: Case,
  { trail, at }: Standing,
  flows: ReadonlyMap<string, RunnableFlow>,
): Answer[] {
  const used = new Set(trail.filter(({ left }) => !left).map(pathOf));
  const ahead = aheadOf(at, flows);
  return [...answersIn(log).values()].filter(
    ({ question }) => !used.has(question) && !ahead.has(question) && !ahead.has(flowOf(question)),
  );
}

/** Every place that options lead to from here, and the names of flows that were not loaded yet. */
function aheadOf(at: Place, flows: ReadonlyMap<string, RunnableFlow>): Set<string> {
  const places = [at];
  const seen = new Set<string>();
  for (const place of places) {
    const flow = flows.get(place.flow)?.flow;
    const key = flow ? pathOf(place) : place.flow;
    if (seen.has(key)) continue;
    seen.add(key);
    const question = flow && questionAt(flow, place.node);
    for (const { next } of question?.options ?? []) places.push(placeOf(next, place.flow));
  }
  seen.delete(pathOf(at));
  return seen;
}

const flowOf = (path: string) => path.slice(0, path.indexOf('/'));

/** When something was added last; empty for a case without entries. */
export function lastChange({ log }: Case): string {
  return log.at(-1)?.at ?? '';
}

/** The time of the next entry: never before the last one, whatever the clock of the device was set to. */
export function nextInstant(log: Log, now: Date): string {
  const last = log.at(-1)?.at ?? '';
  const instant = now.toISOString();
  if (instant < last) return last;
  return instant;
}

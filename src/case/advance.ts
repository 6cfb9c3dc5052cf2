import { pathOf } from '../flow/flow.ts';
import { type Audience, textFor } from '../flow/text.ts';
import { answerFromFindings, type Findings } from './answered-by.ts';
import { answersIn, type Happening, type Log } from './log.ts';
import { type RunnableFlow, replay, type Standing } from './replay.ts';

/** Gives a happening its id, its time and its author. */
export type Write = (happening: Happening, log: Log) => Log[number];

export interface Advanced {
  readonly log: Log;
  readonly standing: Standing;
}

/** Answers every question that what is known already answers, up to the first one that a person must answer. */
export function advance(
  flows: ReadonlyMap<string, RunnableFlow>,
  start: string,
  log: Log,
  audience: Audience,
  findings: Findings,
  write: Write,
): Advanced {
  for (let now = log; ; ) {
    const standing = replay(flows, start, answersIn(now), audience);
    const found = answerFromFindings(flows, standing, now, findings);
    if (!found) return { log: now, standing };
    const { place, question, option, readFrom } = found;
    const answer = {
      type: 'answer',
      question: pathOf(place),
      option: option.id,
      asked: textFor(question.ask, audience),
      answered: textFor(option.label ?? option.id, audience),
      readFrom,
      ...(readFrom === 'evidence' ? { finding: question.answeredBy } : {}),
    } as const;
    now = [...now, write(answer, now)];
  }
}

import type { Case } from '../case/case.ts';
import { type Answer, answersIn, authorOf, entriesIn, type Log, noteIn } from '../case/log.ts';
import type { RunnableFlow, Standing, Step } from '../case/replay.ts';
import { pathOf, questionAt } from '../flow/flow.ts';
import { unknownOption } from '../flow/question.ts';
import { type Audience, textFor } from '../flow/text.ts';
import type { Ticket } from './ticket.ts';

/** What the checks of a ticket are derived from. */
export interface CheckSources {
  readonly case: Case;
  readonly standing: Standing;
  readonly flows: ReadonlyMap<string, RunnableFlow>;
  readonly audience: Audience;
}

/** A step that somebody took: not passed by, and not answered by the choice of the provider. */
function isCheck(step: Step, answer: Answer | undefined): answer is Answer {
  return answer !== undefined && step.option !== unknownOption && answer.readFrom !== 'provider';
}

/** What was checked, with the words that were seen, by whom and when. */
export function checksDone({ case: { log }, standing }: CheckSources): Ticket['checksDone'] {
  const answers = answersIn(log);
  return standing.trail.flatMap((step) => {
    const answer = answers.get(pathOf(step));
    if (!isCheck(step, answer)) return [];
    const note = noteIn(log, answer.question);
    return [
      {
        question: answer.asked,
        answer: answer.answered,
        ...authorOf(answer),
        at: answer.at,
        ...(answer.readFrom === 'evidence' ? { readFrom: answer.readFrom } : {}),
        ...overruledBy(answer, log),
        ...(note ? { note } : {}),
      },
    ];
  });
}

/** The answer that was read there before a person gave another one. */
function overruledBy(answer: Answer, log: Log): { insteadOf?: string } {
  if (answer.readFrom) return {};
  const read = entriesIn(log, 'answer').findLast(
    ({ question, readFrom }) => question === answer.question && readFrom === 'evidence',
  );
  return read && read.option !== answer.option ? { insteadOf: read.answered } : {};
}

/** What was not checked, and why. */
export function checksLeft({ flows, standing, audience }: CheckSources): Ticket['checksLeft'] {
  const words = ({ flow, node }: Pick<Step, 'flow' | 'node'>) => {
    const runnable = flows.get(flow);
    const question = runnable && questionAt(runnable.flow, node);
    return question && textFor(question.ask, audience);
  };
  const passed = standing.trail
    .filter(({ option }) => option === unknownOption)
    .flatMap((step) => {
      const question = words(step);
      return question
        ? [{ question, reason: step.left ? ('support-only' as const) : ('not-known' as const) }]
        : [];
    });
  const open = words(standing.at);
  return open ? [...passed, { question: open, reason: 'not-asked' }] : passed;
}

/** Notes to the case, and to questions on the way that are no checks: the others stand with their check. */
export function notesFor({ case: { log }, standing, flows, audience }: CheckSources): Ticket['notes'] {
  const answers = answersIn(log);
  const asked = standing.trail.filter((step) => !isCheck(step, answers.get(pathOf(step))));
  const questions = [...asked, standing.at].map((place) => {
    const flow = flows.get(place.flow)?.flow;
    const question = flow && questionAt(flow, place.node);
    return { path: pathOf(place), words: question && textFor(question.ask, audience) };
  });
  return [{ path: undefined, words: undefined }, ...questions].flatMap(({ path, words }) => {
    const note = entriesIn(log, 'note').findLast((entry) => entry.question === path);
    if (!note || note.text === '') return [];
    return [
      {
        ...(words === undefined ? {} : { question: words }),
        text: note.text,
        ...authorOf(note),
        at: note.at,
      },
    ];
  });
}

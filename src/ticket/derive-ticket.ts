import type { Case } from '../case/case.ts';
import {
  type Answer,
  answersIn,
  authorOf,
  detailsIn,
  detailsReadIn,
  entriesIn,
  type Log,
  noteIn,
} from '../case/log.ts';
import { outcomeOf, type RunnableFlow, type Standing, type Step } from '../case/replay.ts';
import { accountDetails } from '../flow/account-details.ts';
import type { DetailKind } from '../flow/detail-kind.ts';
import { entryFlow, symptomQuestion } from '../flow/entry.ts';
import type { EvidenceKind } from '../flow/evidence-kind.ts';
import { pathOf, questionAt } from '../flow/flow.ts';
import { unknownOption } from '../flow/question.ts';
import { type Audience, textFor } from '../flow/text.ts';
import { factOf } from '../knowledge/facts.ts';
import type { Provider } from '../knowledge/provider.ts';
import type { Ticket, TicketDetail } from './ticket.ts';

/** What a ticket is derived from. */
export interface TicketSources {
  readonly case: Case;
  readonly standing: Standing;
  readonly flows: ReadonlyMap<string, RunnableFlow>;
  readonly provider: Provider;
  readonly detailKinds: readonly DetailKind[];
  readonly evidenceKinds: readonly EvidenceKind[];
  readonly audience: Audience;
  /** Names a piece of evidence that came without a file name, counted from 1. */
  readonly pastedName: (number: number) => string;
}

export function deriveTicket(sources: TicketSources): Ticket {
  const {
    case: { id, log },
    standing,
    flows,
    provider,
    audience,
  } = sources;
  const outcome = outcomeOf(flows, standing);
  const details = detailsFor(sources);
  const start = entriesIn(log, 'start').at(-1);
  const flow = flows.get(standing.at.flow)?.flow ?? flows.get(start?.flow ?? '')?.flow;
  const flowTitle = flow ? textFor(flow.title, audience) : (start?.flow ?? '');
  const title = outcome ? textFor(outcome.title, audience) : flowTitle;
  const contact = factOf(provider, 'contact')?.value;

  return {
    case: id,
    subject: subjectFor(title, details),
    problem: problemIn(sources),
    flow: { id: flow?.id ?? '', version: flow?.version ?? '', title: flowTitle },
    provider: { id: provider.id, name: provider.name, ...(contact === undefined ? {} : { contact }) },
    ...(outcome
      ? {
          outcome: {
            kind: outcome.kind,
            title,
            ...(outcome.kind === 'other-party' ? { party: outcome.party } : {}),
          },
        }
      : {}),
    details,
    checksDone: checksDone(sources),
    checksLeft: checksLeft(sources),
    notes: notesFor(sources),
    evidence: entriesIn(log, 'evidence').map(({ name, text, at }, index) => ({
      name: name ?? sources.pastedName(index + 1),
      at,
      text,
    })),
    evidenceWanted: evidenceWanted(sources),
  };
}

/** Code first, in one line, short enough for every mail program's list. */
function subjectFor(title: string, details: readonly TicketDetail[]): string {
  const value = (id: string) => details.find((detail) => detail.id === id)?.value;
  const code = value('error-code');
  const about = value('recipient');
  const line = `${code ? `[${code}] ` : ''}${title}${about ? `: ${about}` : ''}`.replaceAll(/\s+/g, ' ');
  return line.length > 120 ? cutBetweenWords(line) : line;
}

/** Half an address could not be recognized as one any more, and so not be hidden; half an emoji is no text. */
function cutBetweenWords(line: string): string {
  const space = line.lastIndexOf(' ', 119);
  return `${line.slice(0, Math.max(space, 0))} …`.trim();
}

/** The details every ticket shows, those the way here asked for, those support needs, those that were given. */
function detailsFor({
  case: { log },
  standing,
  flows,
  provider,
  detailKinds,
}: TicketSources): TicketDetail[] {
  const values = detailsIn(log);
  const read = detailsReadIn(log);
  const outcome = outcomeOf(flows, standing);
  const expand = (ids: readonly string[]) =>
    ids.flatMap((id) => (id === accountDetails ? provider.account : [id]));
  const needed = new Set([
    ...provider.account,
    ...provider.requires,
    ...(outcome?.kind === 'escalate' ? expand(outcome.collect ?? []) : []),
  ]);
  const asked = standing.trail.flatMap(({ flow, node }) => {
    const runnable = flows.get(flow);
    return expand((runnable && questionAt(runnable.flow, node)?.collect) ?? []);
  });
  const shown = new Set([
    ...alwaysShown,
    ...needed,
    ...asked,
    ...expand(outcome?.collect ?? []),
    ...values.keys(),
  ]);
  return detailKinds
    .filter(({ id }) => shown.has(id))
    .map(({ id, label }) => {
      const value = values.get(id);
      return {
        id,
        label,
        needed: needed.has(id),
        ...(value === undefined ? {} : { value }),
        ...(value !== undefined && read.has(id) ? { readFrom: 'evidence' as const } : {}),
      };
    });
}

const alwaysShown = ['sender', 'recipient', 'time', 'error-code', 'error-text'];

/** What the person said is wrong: the symptom, or else the flow they opened. */
function problemIn({ case: { log }, flows, audience }: TicketSources): string {
  const symptom = answersIn(log).get(pathOf({ flow: entryFlow, node: symptomQuestion }));
  const start = entriesIn(log, 'start').at(-1)?.flow ?? '';
  const flow = flows.get(start)?.flow;
  return symptom?.answered ?? (flow ? textFor(flow.title, audience) : start);
}

/** A step that somebody took: not passed by, and not answered by the choice of the provider. */
function isCheck(step: Step, answer: Answer | undefined): answer is Answer {
  return answer !== undefined && step.option !== unknownOption && answer.readFrom !== 'provider';
}

function checksDone({ case: { log }, standing }: TicketSources): Ticket['checksDone'] {
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

function checksLeft({ flows, standing, audience }: TicketSources): Ticket['checksLeft'] {
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
function notesFor({ case: { log }, standing, flows, audience }: TicketSources): Ticket['notes'] {
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

function evidenceWanted({ flows, standing, evidenceKinds }: TicketSources): Ticket['evidenceWanted'] {
  const outcome = outcomeOf(flows, standing);
  const wanted = outcome?.kind === 'escalate' ? (outcome.evidence ?? []) : [];
  return evidenceKinds.filter(({ id }) => wanted.includes(id)).map(({ label, how }) => ({ label, how }));
}

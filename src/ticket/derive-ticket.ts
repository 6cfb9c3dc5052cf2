import { codesOf, firstRecipients } from '../case/failure-details.ts';
import { focusIn } from '../case/focus.ts';
import { isGiven } from '../case/given-evidence.ts';
import { answersIn, detailsIn, detailsReadIn, type EntryOf, entriesIn, evidenceIn } from '../case/log.ts';
import { otherFailures } from '../case/other-failures.ts';
import { outcomeOf } from '../case/replay.ts';
import { accountDetails } from '../flow/account-details.ts';
import type { DetailKind } from '../flow/detail-kind.ts';
import { entryFlow, symptomQuestion } from '../flow/entry.ts';
import type { EvidenceKind } from '../flow/evidence-kind.ts';
import { pathOf, questionAt } from '../flow/flow.ts';
import { textFor } from '../flow/text.ts';
import { factOf } from '../knowledge/facts.ts';
import type { Provider } from '../knowledge/provider.ts';
import { m } from '../messages/compiled/messages.js';
import type { Ticket, TicketDetail } from './ticket.ts';
import { type CheckSources, checksDone, checksLeft, notesFor } from './ticket-checks.ts';

type Reading = NonNullable<EntryOf<'evidence'>['reading']>;
type Failure = Reading['failures'][number];

/** What a ticket is derived from. */
export interface TicketSources extends CheckSources {
  readonly provider: Provider;
  readonly detailKinds: readonly DetailKind[];
  readonly evidenceKinds: readonly EvidenceKind[];
  /** Names a piece of evidence that came without a file name, counted from 1. */
  readonly pastedName: (number: number) => string;
  /** What a reading, and of several failures this one, means: absent where nothing is known of it. */
  readonly meaningOf: (reading: Reading, failure: Failure | undefined) => string | undefined;
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
  const problem = problemIn(sources);
  const title = outcome ? textFor(outcome.title, audience) : flowTitle || problem;
  const alsoFailed = alsoFailedIn(sources);
  const contact = factOf(provider, 'contact')?.value;

  return {
    case: id,
    subject: subjectFor(title, details),
    problem,
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
    evidence: evidenceIn(log).map(({ name, text, at }, index) => ({
      name: name ?? sources.pastedName(index + 1),
      at,
      text,
    })),
    ...(alsoFailed.length > 0 ? { alsoFailed } : {}),
    evidenceWanted: evidenceWanted(sources),
  };
}

/** Code first, in one line, short enough for every mail program's list. */
function subjectFor(title: string, details: readonly TicketDetail[]): string {
  const value = (id: string) => details.find((detail) => detail.id === id)?.value;
  const code = value('error-code');
  const about = value('recipient');
  const what = [title, about].filter((part) => part).join(': ');
  const line = [code && `[${code}]`, what]
    .filter((part) => part)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
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
  const escalation = outcome?.kind === 'escalate' ? outcome : undefined;
  const without = new Set(escalation?.without);
  const needed = new Set(
    [...provider.account, ...provider.requires, ...expand(escalation?.collect ?? [])].filter(
      (id) => !without.has(id),
    ),
  );
  const asked = standing.trail.flatMap(({ flow, node }) => {
    const runnable = flows.get(flow);
    return expand((runnable && questionAt(runnable.flow, node)?.collect) ?? []);
  });
  const shown = new Set([
    ...alwaysShown.filter((id) => !without.has(id)),
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

/** What the person said is wrong: the symptom, or else the flow they opened, or else what was read from what they pasted. */
function problemIn({ case: { log }, flows, audience, meaningOf }: TicketSources): string {
  const symptom = answersIn(log).get(pathOf({ flow: entryFlow, node: symptomQuestion }));
  const start = entriesIn(log, 'start').at(-1)?.flow ?? '';
  const flow = flows.get(start)?.flow;
  const said = symptom?.answered ?? (flow ? textFor(flow.title, audience) : start);
  if (said !== '') return said;
  const { evidence, failure } = focusIn(log) ?? {};
  return (evidence?.reading && meaningOf(evidence.reading, failure)) ?? '';
}

/** One row for each reason, with everybody whom it is about. */
function alsoFailedIn({ case: { log }, meaningOf }: TicketSources): NonNullable<Ticket['alsoFailed']> {
  const reading = focusIn(log)?.evidence.reading;
  if (!reading) return [];
  return otherFailures(log).flatMap(({ failures }) => {
    const [first] = failures;
    if (!first) return [];
    const recipient = firstRecipients(failures).join(', ');
    const code = [...new Set(failures.map(codesOf))].filter((one) => one !== '').join(', ');
    return [
      {
        ...(recipient === '' ? {} : { recipient }),
        ...(code === '' ? {} : { code }),
        reason: meaningOf(reading, first) ?? m.result_no_reason(),
        action: first.action,
      },
    ];
  });
}

function evidenceWanted({
  case: { log },
  flows,
  standing,
  evidenceKinds,
}: TicketSources): Ticket['evidenceWanted'] {
  const outcome = outcomeOf(flows, standing);
  const wanted = outcome?.kind === 'escalate' ? (outcome.evidence ?? []) : [];
  return evidenceKinds
    .filter((kind) => wanted.includes(kind.id) && !isGiven(kind, log))
    .map(({ label, how }) => ({ label, how }));
}

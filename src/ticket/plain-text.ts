import type { Author } from '../case/log.ts';
import { m } from '../messages/compiled/messages.js';
import { outcomeWord } from './outcome-word.ts';
import type { Ticket } from './ticket.ts';
import { readableTime, readableUtc } from './zoned-time.ts';

/** One part of a ticket: a label, and what stands behind it: one line, or several below it. */
export type Section =
  | { readonly label: string; readonly line: string }
  | { readonly label: string; readonly lines: readonly string[]; readonly form: 'text' | 'list' };

/** The ticket in its fixed order, for every format that people read. */
export function sectionsOf(ticket: Ticket): Section[] {
  const { outcome } = ticket;
  return [
    { label: m.ticket_problem(), line: oneLine(ticket.problem) || m.ticket_not_stated() },
    {
      label: m.ticket_outcome(),
      line: outcome ? `${outcomeWord(outcome.kind)}: ${oneLine(outcome.title)}` : m.ticket_open(),
    },
    { label: m.ticket_provider(), line: ticket.provider.name },
    ...ticket.details.map(detailSection),
    ...(ticket.alsoFailed ? [list(m.ticket_also_failed(), ticket.alsoFailed.map(alsoFailedLine))] : []),
    ...checksSections(ticket),
    ...(ticket.notes.length > 0
      ? [
          list(
            m.ticket_notes(),
            ticket.notes.map(
              ({ question, text, ...written }) =>
                `${question ? `${question} ` : ''}${text} (${whoAndWhen(written)})`,
            ),
          ),
        ]
      : []),
    ...(ticket.evidence.length > 0
      ? [
          list(
            m.ticket_evidence(),
            ticket.evidence.map(({ name, at }) => `${name} (${readableUtc(at)})`),
          ),
        ]
      : []),
    ...(ticket.evidenceWanted.length > 0
      ? [
          list(
            m.ticket_evidence_wanted(),
            ticket.evidenceWanted.map(({ label }) => label),
          ),
        ]
      : []),
    {
      label: m.ticket_flow(),
      line: `${ticket.flow.id} ${ticket.flow.version}`.trim() || m.ticket_not_stated(),
    },
    { label: m.ticket_case(), line: ticket.case },
  ];
}

/** `Label: value` lines. Several lines stand below their label, indented by two spaces. */
export function plainText(ticket: Ticket): string {
  return `${[ticket.subject, '', ...sectionsOf(ticket).map(sectionText)].join('\n')}\n`;
}

function sectionText(section: Section): string {
  if ('line' in section) return `${section.label}: ${section.line}`;
  const lines = section.lines.map((line, index) =>
    section.form === 'list' ? `${index + 1}. ${line}` : line,
  );
  return [`${section.label}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** What was pasted, each piece below its name. Not part of `plainText`: a mail link has no room, a draft attaches it. */
export function evidenceSections({ evidence }: Ticket): Section[] {
  return evidence.flatMap(({ name, text }) =>
    text === undefined
      ? []
      : [{ label: oneLine(name), lines: text.split(/\r\n|\r|\n/), form: 'text' as const }],
  );
}

/** The ticket with everything that was pasted. */
export function plainTextWithEvidence(ticket: Ticket): string {
  const parts = evidenceSections(ticket).map(sectionText);
  return [plainText(ticket), ...parts.map((part) => `${part}\n`)].join('\n');
}

function checksSections({ checksDone, checksLeft }: Ticket): Section[] {
  if (checksDone.length === 0 && checksLeft.length === 0)
    return [{ label: m.ticket_checks(), line: m.ticket_none() }];
  return [
    list(m.ticket_checks_done(), checksDone.flatMap(checkLines)),
    list(
      m.ticket_checks_left(),
      checksLeft.map(({ question, reason }) => `${question} (${leftReason(reason)})`),
    ),
  ];
}

/** For whom, why, and the code. */
export function alsoFailedLine({
  recipient,
  code,
  reason,
  action,
}: NonNullable<Ticket['alsoFailed']>[number]): string {
  const remarks = [code, action === 'delayed' ? m.ticket_still_tried() : undefined].filter(
    (remark) => remark !== undefined,
  );
  return `${recipient === undefined ? '' : `${recipient}: `}${reason}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`;
}

function list(label: string, lines: readonly string[]): Section {
  return lines.length === 0
    ? { label, line: m.ticket_none() }
    : { label, lines: lines.map(oneLine), form: 'list' };
}

function detailSection({ id, label, value }: Ticket['details'][number]): Section {
  if (value === undefined) return { label, line: m.ticket_not_stated() };
  if (id === 'time') return { label, line: readableTime(value) };
  const lines = value.split(/\r\n|\r|\n/);
  return lines.length > 1 ? { label, lines, form: 'text' } : { label, line: value };
}

function checkLines(check: Ticket['checksDone'][number]): string[] {
  const { question, answer, note } = check;
  return [`${question} ${answer} (${sourceOf(check)})${note ? ` ${m.ticket_note({ note })}` : ''}`];
}

/** Who or what answered, when, and what the evidence says where a person knew better. */
export function sourceOf(check: Ticket['checksDone'][number]): string {
  const { at, readFrom, insteadOf } = check;
  const who = readFrom ? m.ticket_read_from_evidence({ at: readableUtc(at) }) : whoAndWhen(check);
  return insteadOf === undefined ? who : `${who}; ${m.ticket_instead_of({ answer: insteadOf })}`;
}

function whoAndWhen({ at, ...author }: Author & { readonly at: string }): string {
  return `${authorWord(author)}, ${readableUtc(at)}`;
}

/** Who did something: an agent by name, where the name is known. */
export function authorWord({ by, agent }: Author): string {
  if (by === 'customer') return m.ticket_by_customer();
  return agent === undefined ? m.ticket_by_agent() : m.ticket_by_named_agent({ name: agent });
}

/** Why a check was not done. */
export function leftReason(reason: Ticket['checksLeft'][number]['reason']): string {
  const words = {
    'support-only': m.left_support_only,
    'not-known': m.left_not_known,
    'not-asked': m.left_not_asked,
  };
  return words[reason]();
}

/** Nothing that was typed or pasted can begin a line of its own and pass for another part. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

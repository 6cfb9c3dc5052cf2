import type { HeaderAnalysis } from '../mail/headers/analyze-headers.ts';
import { headerFindings } from '../mail/headers/header-findings.ts';
import type { Failure, Reading } from '../mail/reading.ts';
import { codesOf, firstRecipients } from './failure-details.ts';
import { groupOf } from './failure-groups.ts';
import { entriesIn, type Happening, type Log } from './log.ts';

/** What evidence says of the details of a ticket. A detail it does not state is absent. */
export function detailsOf(reading: Reading, failure: Failure | undefined): ReadonlyMap<string, string> {
  const group = failure ? (groupOf(reading, failure)?.failures ?? [failure]) : [];
  const stated: Readonly<Record<string, string | undefined>> = {
    sender: reading.sender?.value,
    recipient: firstRecipients(group).join(', '),
    time: failure?.at && zoned(failure.at.value),
    'error-code': failure && codesOf(failure),
    'error-text': failure && isOwnSentence(reading, failure) ? undefined : failure?.diagnostic?.value,
    subject: reading.subject?.value,
    'message-id': reading.messageId?.value.replace(/^<|>$/g, ''),
    'sending-ip': reading.sendingIp?.value,
  };
  return new Map(
    Object.entries(stated).flatMap(([detail, value]) => (value ? [[detail, value] as const] : [])),
  );
}

/** "My mail to lee@example.net came back" is said by a person: no server and no program speaks of its own mail. */
function isOwnSentence({ kind }: Reading, failure: Failure): boolean {
  const isCoded = codesOf(failure) !== '';
  return kind === 'error-text' && !isCoded && ownWords.test(failure.diagnostic?.value ?? '');
}

const ownWords = /\b(?:my|our|mine)\b|\bI (?:sent|send|wrote|got|get|tried|try|cannot|can't|can)\b/i;

/** What the header of a message says of it beyond what its reading does. */
export function headerDetails(analysis: HeaderAnalysis): ReadonlyMap<string, string> {
  const { date } = analysis.envelope;
  const { sendingIp } = headerFindings(analysis);
  const recipient = analysis.envelope.to;
  const time = date?.offset === undefined ? undefined : zoned(atOffset(date.instant, date.offset));
  return new Map([
    ...(recipient === undefined ? [] : [['recipient', recipient] as const]),
    ...(sendingIp === undefined ? [] : [['sending-ip', sendingIp] as const]),
    ...(time === undefined ? [] : [['time', time] as const]),
  ]);
}

/** An instant as a clock with this offset shows it: `2026-03-14T09:30:00+01:00`. */
function atOffset(instant: number, offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
  if (Number.isNaN(shift)) return '';
  return `${new Date(instant + shift).toISOString().slice(0, 19)}${offset}`;
}

/** RFC 9557: the offset that was stated stands for the zone, which was not. */
function zoned(at: string): string | undefined {
  const [, clock, offset] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(at) ?? [];
  if (clock === undefined || offset === undefined) return undefined;
  const numeric = offset === 'Z' ? '+00:00' : offset;
  return `${clock.length === 16 ? `${clock}:00` : clock}${numeric}[${numeric === '+00:00' ? 'UTC' : numeric}]`;
}

/**
 * The entries that put stated details on the ticket. What a person said stands, also that there is nothing to say.
 * `isNew`: the case is about another failure now, so what was read of the one before no longer holds.
 */
export function detailHappenings(
  log: Log,
  stated: ReadonlyMap<string, string>,
  { isNew }: { readonly isNew: boolean },
): Happening[] {
  const latest = new Map(entriesIn(log, 'detail').map((entry) => [entry.detail, entry]));
  const gone = [...latest.values()].filter(
    ({ detail, readFrom, value }) => isNew && readFrom && value !== '' && !stated.has(detail),
  );
  const read = [...stated].filter(([detail, value]) => {
    const known = latest.get(detail);
    return !known || (known.readFrom !== undefined && known.value !== value && (isNew || known.value === ''));
  });
  return [
    ...read.map(([detail, value]) => ({ type: 'detail', detail, value, readFrom: 'evidence' }) as const),
    ...gone.map(({ detail }) => ({ type: 'detail', detail, value: '', readFrom: 'evidence' }) as const),
  ];
}

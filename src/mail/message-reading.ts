import { addressOf } from './address.ts';
import { dateTimeIn } from './date-time.ts';
import { makeFailure } from './failure/make-failure.ts';
import { statedIp } from './failure/sending-ip.ts';
import { fieldOf, type HeaderField } from './header-fields.ts';
import { type Limit, limits } from './limits.ts';
import type { Locate } from './locate.ts';
import { decodedField, type Message, readMime } from './mime.ts';
import { present } from './present.ts';
import { readMessage, type Told } from './read-message.ts';
import { between, type Step } from './read-options.ts';
import type { Reading } from './reading.ts';
import type { Wording } from './wording.ts';

/** Reads a message, or the report that was forwarded with it. */
export async function readInnermost(
  bytes: Uint8Array,
  wording: Wording,
  locate: Locate,
  step: Step,
): Promise<Reading> {
  return readingOf(await innermost(bytes, 0, step), wording, locate);
}

interface Opened {
  readonly message: Message;
  readonly told: Told;
  readonly hit: readonly Limit[];
}

/** The innermost report is the one: the outer mail only forwards it. */
async function innermost(bytes: Uint8Array, depth: number, step: Step): Promise<Opened> {
  const message = await readMime(bytes, step);
  const told = readMessage(message);
  const hit: readonly Limit[] = message.limits;
  if (told.kind !== 'message' && told.kind !== 'auto-reply') return { message, told, hit };
  if (told.inner.length > 0 && depth >= limits.forwarded) return { message, told, hit: [...hit, 'nesting'] };
  for (const inner of told.inner) {
    const found = await innermost(inner, depth + 1, between(step, 1, 1));
    if (found.told.kind === 'bounce') return { ...found, hit: [...hit, ...found.hit] };
  }
  return { message, told, hit };
}

function readingOf({ message, told, hit }: Opened, wording: Wording, locate: Locate): Reading {
  const { fields } = message;
  const isReport = told.kind === 'bounce' || told.kind === 'complaint' || told.kind === 'delivered';
  const about = isReport ? told.original : fields;
  const hasBody = message.text.trim() !== '' || message.parts.length > 0;
  const isTooMany = told.failures.length > limits.recipients;
  const words = (name: string) =>
    decodedField(about.find((field) => field.name === name && field.body !== ''));
  const found = (value: string | undefined) => (value ? locate(value) : undefined);
  const date = dateTimeIn(fieldOf(about, 'date') ?? '');
  const failures = told.failures
    .slice(0, limits.recipients)
    .map((said) => makeFailure(said, wording, locate));
  const optional = {
    sender: found(senderOf(told, fields, isReport)),
    messageId: found(words('message-id')),
    subject: found(words('subject')),
    date: date && locate(date.value, date.words),
    sendingIp: found(told.sendingIp ?? statedIp(failures)),
    system: told.system,
    because: found(told.because),
  };
  return {
    kind: told.kind === 'message' && !hasBody ? 'headers' : told.kind,
    failures,
    limits: [...new Set([...hit, ...(isTooMany ? (['recipients'] as const) : [])])],
    ...present(optional),
  };
}

/** Of a report: who wrote the message that it is about. */
function senderOf(
  { original, forwarded }: Told,
  fields: readonly HeaderField[],
  isReport: boolean,
): string | undefined {
  if (!isReport) return addressOf(fieldOf(fields, 'from'));
  // A report goes to the envelope sender of what it reports (RFC 3464 §2.1).
  return (
    addressOf(fieldOf(original, 'from')) ??
    addressOf(fieldOf(original, 'return-path')) ??
    addressOf(fieldOf(forwarded ?? fields, 'to'))
  );
}

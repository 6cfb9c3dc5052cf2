import { addressOf } from './address.ts';
import { decodeBytes } from './charset.ts';
import { hintOf } from './file-type.ts';
import { fieldOf, type HeaderField, headerBlock } from './header-fields.ts';
import type { Limit } from './limits.ts';
import { limits } from './limits.ts';
import { type Locate, makeFailure } from './make-failure.ts';
import { decodedField, type Message, readMime } from './mime.ts';
import { withLineFeeds } from './plain-text.ts';
import { readMessage, type Told } from './read-message.ts';
import { between, type ReadOptions, type Step, stepsOf } from './read-options.ts';
import { readText } from './read-text.ts';
import type { Finding, Reading } from './reading.ts';
import type { Wording } from './wording.ts';

/**
 * Reads one text, whatever it is: a message, headers, a report, a bounce copied from the screen, a reply, a code.
 * Rejects with `Canceled` when the signal of the options stops it, and with nothing else.
 */
export async function read(
  given: string | Uint8Array,
  wording: Wording,
  options: ReadOptions = {},
): Promise<Reading> {
  const reading = await readInput(given, wording, stepsOf(options));
  options.onProgress?.(1);
  return reading;
}

async function readInput(given: string | Uint8Array, wording: Wording, step: Step): Promise<Reading> {
  await step(0, 0);
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  const hint = hintOf(bytes);
  if (hint) return { kind: 'unrecognised', failures: [], limits: [], hint };
  const beginning = withLineFeeds(decodeBytes(bytes.subarray(0, limits.headerBytes)));
  const locate = locatorIn(typeof given === 'string' ? given : beginning);
  if (!isMessage(beginning)) {
    const text =
      typeof given === 'string' ? given : decodeBytes(bytes.subarray(0, 4 * limits.textCharacters));
    return readText(withLineFeeds(text.slice(0, 2 * limits.textCharacters)), wording, locate);
  }
  const { message, told, hit } = await readInner(bytes, 0, step);
  const hasBody = message.text.trim() !== '' || message.parts.length > 0;
  return readingOf(message, told, hasBody, hit, wording, locate);
}

/** The innermost report is the one: the outer mail only forwards it. */
async function readInner(
  bytes: Uint8Array,
  depth: number,
  step: Step,
): Promise<{ message: Message; told: Told; hit: Limit[] }> {
  const message = await readMime(bytes, step);
  const told = readMessage(message);
  const hit: Limit[] = [...message.limits];
  if (told.kind !== 'message' && told.kind !== 'auto-reply') return { message, told, hit };
  if (told.inner.length > 0 && depth >= limits.forwarded) return { message, told, hit: [...hit, 'nesting'] };
  for (const inner of told.inner) {
    const found = await readInner(inner, depth + 1, between(step, 1, 1));
    if (found.told.kind === 'bounce') return { ...found, hit: [...hit, ...found.hit] };
  }
  return { message, told, hit };
}

const known =
  /^(?:from|to|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|x-[\w-]{2,40}|reply-to|authentication-results|dkim-signature|arc-[\w-]{3,40}|auto-submitted|sender|cc|newsgroups|path)$/;

/** A header begins the text: a trace field, or two fields that every message has. */
function isMessage(text: string): boolean {
  const start = text.slice(0, 65_536).replace(/^\s+/, '');
  const first = start.split('\n', 1)[0] ?? '';
  if (!/^[!-9;-~]{1,70}:/.test(first) && !first.startsWith('From ')) return false;
  const names = headerBlock(start).fields.map(({ name }) => name);
  const fields = new Set(names.filter((name) => known.test(name)));
  const isTraced = [
    'received',
    'return-path',
    'message-id',
    'mime-version',
    'dkim-signature',
    'authentication-results',
    'arc-seal',
  ].some((name) => fields.has(name));
  return (
    fields.size >= 2 && (isTraced || (fields.has('from') && (fields.has('date') || fields.has('subject'))))
  );
}

function readingOf(
  message: Message,
  told: Told,
  hasBody: boolean,
  hit: readonly Limit[],
  wording: Wording,
  locate: Locate,
): Reading {
  const { fields } = message;
  const isReport = told.kind === 'bounce' || told.kind === 'complaint' || told.kind === 'delivered';
  const subject = isReport ? told.original : fields;
  const failures = told.failures
    .slice(0, limits.recipients)
    .map((said) => makeFailure(said, wording, locate));
  const kind = told.kind === 'message' && !hasBody ? 'headers' : told.kind;
  const sender = senderOf(told, fields, isReport);
  const words = (name: string) =>
    decodedField(subject.find((field) => field.name === name && field.body !== ''));
  const found = (value: string | undefined) => (value ? locate(value) : undefined);
  const optional = {
    sender: found(sender),
    messageId: found(words('message-id')),
    subject: found(words('subject')),
    sendingIp: found(told.sendingIp ?? sendingIpOf(fields, isReport ? told.original : fields)),
    system: told.system,
    because: found(told.because),
  };
  return {
    kind,
    failures,
    limits: [...new Set(told.failures.length > limits.recipients ? [...hit, 'recipients' as const] : hit)],
    ...present(optional),
  };
}

/** RFC 3834 and reports: the one who wrote the message that came back, or this one. */
function senderOf({ original }: Told, fields: readonly HeaderField[], isReport: boolean): string | undefined {
  if (!isReport) return addressOf(fieldOf(fields, 'from'));
  // A report goes to the envelope sender of what it reports (RFC 3464 §2.1).
  return (
    addressOf(fieldOf(original, 'from')) ??
    addressOf(fieldOf(original, 'return-path')) ??
    addressOf(fieldOf(fields, 'to'))
  );
}

/** Where a system states it: other addresses of `Received` fields are hops, not senders. */
function sendingIpOf(fields: readonly HeaderField[], original: readonly HeaderField[]): string | undefined {
  const stated = fieldOf(original, 'x-originating-ip') ?? fieldOf(fields, 'x-originating-ip');
  return stated?.replace(/[[\]\s]/g, '');
}

function present<Values extends Readonly<Record<string, unknown>>>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> };
function present(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** How far into a text the words of findings are looked for. */
const located = 262_144;

function locatorIn(given: string): Locate {
  const text = given.length > located ? given.slice(0, located) : given;
  return (value, words = value): Finding => {
    const offset = text.indexOf(words);
    return offset < 0 ? { value, words } : { value, words, offset };
  };
}

import { decodeBytes } from './charset.ts';
import { hintOf } from './file-type.ts';
import { isMessage } from './is-message.ts';
import { limits } from './limits.ts';
import { locatorIn } from './locate.ts';
import { messagesIn } from './mbox.ts';
import { readInnermost } from './message-reading.ts';
import { withLineFeeds } from './plain-text.ts';
import { between, type ReadOptions, type Step, stepsOf } from './read-options.ts';
import { readText } from './read-text.ts';
import type { Reading } from './reading.ts';
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
  const reading = await readOne(given, wording, stepsOf(options));
  options.onProgress?.(1);
  return reading;
}

/** One message of what was given: all of it, or one of an mbox. */
export interface MessageReading {
  readonly reading: Reading;
  /** Where the message stands in what was given: letters of a string, else bytes. Offsets of findings count from here. */
  readonly start: number;
  readonly end: number;
}

/** Reads each message of an mbox (RFC 4155), or the one text that was given, one after another. */
export async function* readEach(
  given: string | Uint8Array,
  wording: Wording,
  options: ReadOptions = {},
): AsyncGenerator<MessageReading, void> {
  const step = stepsOf(options);
  const bytes = bytesOf(given);
  const placeOf = typeof given === 'string' ? lettersBefore(bytes) : (at: number) => at;
  for (const message of messagesIn(bytes)) {
    const isWhole = message.end - message.start === bytes.length;
    const within = between(step, message.start / bytes.length, message.end / bytes.length);
    const reading = await readOne(isWhole ? given : message.bytes, wording, within);
    yield { reading, start: placeOf(message.start), end: placeOf(message.end) };
    await within(1, message.end - message.start);
  }
  options.onProgress?.(1);
}

/** `readEach`, with all of them at once. */
export async function readAll(
  given: string | Uint8Array,
  wording: Wording,
  options: ReadOptions = {},
): Promise<readonly MessageReading[]> {
  const all: MessageReading[] = [];
  for await (const reading of readEach(given, wording, options)) all.push(reading);
  return all;
}

async function readOne(given: string | Uint8Array, wording: Wording, step: Step): Promise<Reading> {
  await step(0, 0);
  const bytes = bytesOf(given);
  const hint = hintOf(bytes);
  if (hint) return { kind: 'unrecognised', failures: [], limits: [], hint };
  const beginning = withLineFeeds(decodeBytes(bytes.subarray(0, limits.headerBytes)));
  const locate = locatorIn(typeof given === 'string' ? given : beginning);
  if (isMessage(beginning)) return readInnermost(bytes, wording, locate, step);
  const text = typeof given === 'string' ? given : decodeBytes(bytes.subarray(0, 4 * limits.textCharacters));
  return readText(withLineFeeds(text.slice(0, 2 * limits.textCharacters)), wording, locate);
}

const bytesOf = (given: string | Uint8Array) =>
  typeof given === 'string' ? new TextEncoder().encode(given) : given;

/** How many letters of the string stand before a place in its bytes. To be asked from left to right. */
function lettersBefore(bytes: Uint8Array): (at: number) => number {
  const decoder = new TextDecoder();
  let known = 0;
  let letters = 0;
  return (at) => {
    letters += decoder.decode(bytes.subarray(known, at), { stream: true }).length;
    known = at;
    return letters;
  };
}

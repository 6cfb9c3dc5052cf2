import * as v from 'valibot';
import { hints } from './file-type.ts';
import { limitIds } from './limits.ts';

/** What a text is. Only a `bounce` and an `error-text` have failures. */
const readingKinds = [
  'bounce',
  'complaint',
  'auto-reply',
  'delivered',
  'message',
  'headers',
  'error-text',
  'unrecognised',
] as const;
export type ReadingKind = (typeof readingKinds)[number];

/** Why a delivery failed. The same list as `reasons` in src/flow/findings.ts: a test holds them together. */
export const failureReasons = [
  'address-unknown',
  'mailbox-disabled',
  'mailbox-full',
  'domain-unknown',
  'recipient-restricted',
  'sender-authentication',
  'sender-blocklisted',
  'sender-host',
  'sender-domain',
  'sender-refused',
  'login-required',
  'relay-denied',
  'content-rejected',
  'virus',
  'message-too-big',
  'too-many-recipients',
  'rate-limited',
  'unreachable',
  'expired',
  'routing-loop',
  'server-fault',
  'tls-required',
  'protocol-error',
  'unknown',
] as const;
export type FailureReason = (typeof failureReasons)[number];

export const actors = [
  'sender',
  'sender-admin',
  'recipient',
  'recipient-admin',
  'support',
  'nobody',
] as const;
const permanences = ['permanent', 'temporary'] as const;
export type Actor = (typeof actors)[number];
export type Permanence = (typeof permanences)[number];

const text = v.string();

/** Something read, with the words it was read from. */
const findingSchema = v.object({
  value: text,
  /** A piece of the text, as it stands there after decoding. */
  words: text,
  /** Where the words begin in the text that was given, if they stand there letter by letter. */
  offset: v.optional(v.number()),
});
const found = v.optional(findingSchema);

/** RFC 3464 §2.3: what happened to one recipient. What the text does not state is absent. */
const failureSchema = v.object({
  recipient: found,
  /** The address the sender wrote to, where a forwarding changed it (RFC 3464 §2.3.1). */
  originalRecipient: found,
  action: v.picklist(['failed', 'delayed']),
  replyCode: found,
  enhancedCode: found,
  /** A mail program's own code, such as `0x800CCC0E`. */
  clientCode: found,
  reason: v.picklist(failureReasons),
  permanence: v.picklist(permanences),
  actor: v.picklist(actors),
  /** The server's own words. */
  diagnostic: found,
  remoteHost: found,
  reportedBy: found,
  /** ISO 8601, with the offset that was stated. */
  at: found,
  /** The words that decided the reason. */
  because: found,
  /** The reply says permanent and the status says temporary, or the other way round. */
  contradiction: v.optional(v.object({ replyCode: text, enhancedCode: text })),
  /** The recipient was taken from the returned message: a guess. */
  guessed: v.optional(v.literal(true)),
});

export const readingSchema = v.object({
  kind: v.picklist(readingKinds),
  sender: found,
  messageId: found,
  subject: found,
  /** When the message was sent that the reading is about: ISO 8601, with the offset that was stated (RFC 5322 §3.6.1). */
  date: found,
  /** The server that sent, where a header or a reply states its address. */
  sendingIp: found,
  failures: v.pipe(v.array(failureSchema), v.readonly()),
  /** The mail system whose notice it is. */
  system: v.optional(text),
  /** Why the kind was chosen: the words. */
  because: found,
  /** What was too much: the reading says what could be read. */
  limits: v.pipe(v.array(v.picklist(limitIds)), v.readonly()),
  /** Why nothing was recognised: a file that is no text. */
  hint: v.optional(v.picklist(hints)),
});

export type Finding = v.InferOutput<typeof findingSchema>;
export type Failure = v.InferOutput<typeof failureSchema>;
export type Reading = v.InferOutput<typeof readingSchema>;

import type { Hint } from './file-type.ts';
import type { Limit } from './limits.ts';

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
type ReadingKind = (typeof readingKinds)[number];

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

export type Actor = 'sender' | 'sender-admin' | 'recipient' | 'recipient-admin' | 'support' | 'nobody';
export type Permanence = 'permanent' | 'temporary';

/** Something read, with the words it was read from. */
export interface Finding {
  readonly value: string;
  /** A piece of the text, as it stands there after decoding. */
  readonly words: string;
  /** Where the words begin in the text that was given, if they stand there letter by letter. */
  readonly offset?: number;
}

/** RFC 3464 §2.3: what happened to one recipient. What the text does not state is absent. */
export interface Failure {
  readonly recipient?: Finding;
  /** The address the sender wrote to, where a forwarding changed it (RFC 3464 §2.3.1). */
  readonly originalRecipient?: Finding;
  readonly action: 'failed' | 'delayed';
  readonly replyCode?: Finding;
  readonly enhancedCode?: Finding;
  /** A mail program's own code, such as `0x800CCC0E`. */
  readonly clientCode?: Finding;
  readonly reason: FailureReason;
  readonly permanence: Permanence;
  readonly actor: Actor;
  /** The server's own words. */
  readonly diagnostic?: Finding;
  readonly remoteHost?: Finding;
  readonly reportedBy?: Finding;
  /** ISO 8601, with the offset that was stated. */
  readonly at?: Finding;
  /** The words that decided the reason. */
  readonly because?: Finding;
  /** The reply says permanent and the status says temporary, or the other way round. */
  readonly contradiction?: { readonly replyCode: string; readonly enhancedCode: string };
  /** The recipient was taken from the returned message: a guess. */
  readonly guessed?: true;
}

export interface Reading {
  readonly kind: ReadingKind;
  readonly sender?: Finding;
  readonly messageId?: Finding;
  readonly subject?: Finding;
  readonly sendingIp?: Finding;
  readonly failures: readonly Failure[];
  /** The mail system whose notice it is. */
  readonly system?: string;
  /** Why the kind was chosen: the words. */
  readonly because?: Finding;
  /** What was too much: the reading says what could be read. */
  readonly limits: readonly Limit[];
  /** Why nothing was recognised: a file that is no text. */
  readonly hint?: Hint;
}

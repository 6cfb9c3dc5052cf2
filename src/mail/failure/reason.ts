import type { Actor, FailureReason, Permanence } from '../reading.ts';
import { reasonOfWords, type Wording } from '../wording.ts';
import { isVague } from './reply.ts';
import type { SmtpCommand } from './smtp-command.ts';

/** What is known of a failure when its reason is asked for. */
export interface Evidence {
  readonly replyCode?: string | undefined;
  readonly enhancedCode?: string | undefined;
  /** A reply that the server's words quote: the words of the server behind it. */
  readonly quoted?: string | undefined;
  /** The server's own words. */
  readonly diagnostic?: string | undefined;
  /** What the notice says of this recipient. */
  readonly about?: string | undefined;
  /** What the notice says of all. */
  readonly shared?: string | undefined;
  /** What the reply answered. */
  readonly command?: SmtpCommand | undefined;
}

/** A reason, and the words or the code that told it. */
interface Told {
  readonly reason: FailureReason;
  readonly because?: string;
  /** Words that say little, or a code alone. */
  readonly isWeak?: boolean;
  /** Who must act, where the words tell it. */
  readonly actor?: Actor | undefined;
}

/** Words decide before codes: 550 5.7.1 and 554 are used for everything. Each with the words that decided. */
export function reasonOf(wording: Wording, evidence: Evidence): Told {
  const told = toldReason(wording, evidence);
  const reason = inReplyTo(evidence, told);
  return { ...told, reason, actor: reason === told.reason ? told.actor : undefined };
}

function toldReason(wording: Wording, evidence: Evidence): Told {
  const { replyCode, enhancedCode, quoted, about = '', shared = '' } = evidence;
  // The words of the server behind, not those of the one that quotes it.
  const diagnostic = quoted ?? evidence.diagnostic ?? '';
  const said = reasonOfWords(wording, diagnostic) ?? reasonOfWords(wording, evidence.diagnostic ?? '');
  const ofStatus =
    enhancedCode && !isVague(enhancedCode) ? reasonOfStatus(wording, enhancedCode, replyCode) : undefined;
  // "Other protocol status" and "other security status" (RFC 3463) say less than any word.
  const byStatus = /^\d\.[257]\.0$/.test(enhancedCode ?? '') ? undefined : ofStatus;
  const saidBecause = said && {
    ...said,
    because: sentenceWith(wording, evidence.diagnostic ?? '', said.phrase),
  };
  if (saidBecause && !saidBecause.isWeak) return saidBecause;
  const told = quoted !== undefined || about === diagnostic ? undefined : reasonOfWords(wording, about);
  if (told && !told.isWeak) return { ...told, because: sentenceWith(wording, about, told.phrase) };
  // Words such as "rejected" or "try again later" say less than an enhanced code that is to the point.
  if (saidBecause && !byStatus) return saidBecause;
  if (byStatus && enhancedCode)
    return { reason: byStatus, because: enhancedCode, isWeak: isGeneral(enhancedCode) };
  const general = reasonOfWords(wording, shared);
  if (general && !general.isWeak)
    return { ...general, because: sentenceWith(wording, shared, general.phrase) };
  const byReply = replyCode ? wording.reply.get(replyCode) : undefined;
  if (ofStatus && enhancedCode && !(byReply && enhancedCode.endsWith('.5.0')))
    return { reason: ofStatus, because: enhancedCode, isWeak: isGeneral(enhancedCode) };
  if (byReply && replyCode) return { reason: byReply, because: replyCode, isWeak: true };
  if (told) return { ...told, because: sentenceWith(wording, about, told.phrase) };
  return { reason: 'unknown', isWeak: true };
}

/** RFC 3463: "other" of a subject, and X.7.1, which is used for every refusal. */
const isGeneral = (enhancedCode: string) => /\.(?:0|7\.1)$/.test(enhancedCode);

/**
 * RFC 5321 §3: what a server says in answer to a command is about what the command names. "Does not exist" after MAIL is
 * the sender; a refusal of the connection is about the host that connects.
 */
function inReplyTo({ command, replyCode }: Evidence, { reason, isWeak }: Told): FailureReason {
  const isRefused = isWeak === true && replyCode?.startsWith('5') === true;
  if (command === 'mail') {
    if (reason === 'address-unknown' || reason === 'domain-unknown')
      return isWeak ? 'sender-refused' : 'sender-domain';
    return isRefused && !keeps.has(reason) ? 'sender-refused' : reason;
  }
  if (command === 'connect' || command === 'helo') {
    if (reason === 'address-unknown' || reason === 'domain-unknown')
      return isWeak ? 'sender-blocklisted' : 'sender-host';
    return isRefused && !keeps.has(reason) ? 'sender-blocklisted' : reason;
  }
  // §3.3: the answer for a recipient that is not known.
  if (command === 'rcpt' && reason === 'unknown' && replyCode === '550') return 'address-unknown';
  if (command === 'data' && isRefused && !keeps.has(reason)) return 'content-rejected';
  return reason;
}

/** Codes that are to the point at any step. */
const keeps: ReadonlySet<FailureReason> = new Set([
  'login-required',
  'mailbox-disabled',
  'mailbox-full',
  'message-too-big',
  'protocol-error',
  'rate-limited',
  'routing-loop',
  'sender-authentication',
  'sender-blocklisted',
  'sender-domain',
  'sender-host',
  'tls-required',
  'too-many-recipients',
]);

/** The sentence in which the phrase stands; all of the words if it goes over more than one. */
function sentenceWith(wording: Wording, text: string, phrase: string): string {
  if (text.length < 80) return text;
  const sentences = text.slice(0, 8000).split(/(?<=[.;!?]) |\n/);
  return sentences.find((sentence) => reasonOfWords(wording, sentence)?.phrase === phrase)?.trim() ?? text;
}

/** The code with its reply, the code, the code of any class. */
function reasonOfStatus({ enhanced }: Wording, code: string, replyCode = ''): FailureReason | undefined {
  return enhanced.get(`${replyCode} ${code}`) ?? enhanced.get(code) ?? enhanced.get(`X${code.slice(1)}`);
}

/** Who can change the situation (docs: notes on reading mail, section 5). */
const actors: Readonly<Record<FailureReason, Actor>> = {
  'address-unknown': 'sender',
  'mailbox-disabled': 'recipient',
  'mailbox-full': 'recipient',
  'domain-unknown': 'sender',
  'recipient-restricted': 'recipient',
  'sender-authentication': 'sender-admin',
  'sender-blocklisted': 'sender-admin',
  'sender-host': 'sender-admin',
  'sender-domain': 'sender-admin',
  'sender-refused': 'support',
  'login-required': 'sender',
  'relay-denied': 'sender',
  'content-rejected': 'sender',
  virus: 'sender',
  'message-too-big': 'sender',
  'too-many-recipients': 'sender',
  'rate-limited': 'sender-admin',
  unreachable: 'recipient-admin',
  expired: 'recipient-admin',
  'routing-loop': 'recipient-admin',
  'server-fault': 'recipient-admin',
  'tls-required': 'sender-admin',
  'protocol-error': 'sender-admin',
  unknown: 'support',
};

/** A delay needs nobody: the server goes on trying. A relay that another server denies is the recipient's domain set-up. */
export function actorOf(reason: FailureReason, action: 'failed' | 'delayed', isForeign: boolean): Actor {
  if (action === 'delayed' && waits.has(reason)) return 'nobody';
  return reason === 'relay-denied' && isForeign ? 'recipient-admin' : actors[reason];
}

const waits: ReadonlySet<FailureReason> = new Set([
  'rate-limited',
  'unreachable',
  'expired',
  'server-fault',
  'unknown',
]);

/** The class of the codes where they agree (RFC 3463 §3, RFC 5321 §4.2.1), else what the words or the action say. */
export function permanenceOf(
  action: 'failed' | 'delayed',
  replyCode: string | undefined,
  enhancedCode: string | undefined,
  actor: Actor | undefined,
): Permanence {
  if (action === 'delayed') return 'temporary';
  const classes = new Set([replyCode?.[0], enhancedCode?.[0]].filter((digit) => digit !== undefined));
  // A failure is final, whatever the one code says that contradicts the other.
  const passes = classes.size === 0 && actor === 'nobody';
  return passes || (classes.size === 1 && classes.has('4')) ? 'temporary' : 'permanent';
}

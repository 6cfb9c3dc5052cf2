import type { Actor, FailureReason, Permanence } from '../reading.ts';
import { reasonOfWords, type Wording } from '../wording.ts';
import { isVague } from './reply.ts';

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
}

/** Words decide before codes: 550 5.7.1 and 554 are used for everything. Each with the words that decided. */
export function reasonOf(
  wording: Wording,
  evidence: Evidence,
): { readonly reason: FailureReason; readonly because?: string } {
  const { replyCode, enhancedCode, quoted, diagnostic = '', about = '', shared = '' } = evidence;
  const behind = quoted === undefined ? undefined : reasonOfWords(wording, quoted);
  if (quoted !== undefined && behind && !behind.isWeak) return { reason: behind.reason, because: quoted };
  const said = reasonOfWords(wording, diagnostic);
  const ofStatus =
    enhancedCode && !isVague(enhancedCode) ? reasonOfStatus(wording, enhancedCode, replyCode) : undefined;
  // "Other protocol status" and "other security status" (RFC 3463) say less than any word.
  const byStatus = /^\d\.[257]\.0$/.test(enhancedCode ?? '') ? undefined : ofStatus;
  // Words such as "rejected" or "try again later" say less than an enhanced code that is to the point.
  if (said && !(said.isWeak && byStatus))
    return { reason: said.reason, because: sentenceWith(wording, diagnostic, said.phrase) };
  const told = about === diagnostic ? undefined : reasonOfWords(wording, about);
  if (told && !told.isWeak)
    return { reason: told.reason, because: sentenceWith(wording, about, told.phrase) };
  if (byStatus && enhancedCode) return { reason: byStatus, because: enhancedCode };
  if (said) return { reason: said.reason, because: sentenceWith(wording, diagnostic, said.phrase) };
  const general = reasonOfWords(wording, shared);
  if (general && !general.isWeak)
    return { reason: general.reason, because: sentenceWith(wording, shared, general.phrase) };
  const byReply = replyCode ? wording.reply.get(replyCode) : undefined;
  if (ofStatus && enhancedCode && !(byReply && enhancedCode.endsWith('.5.0')))
    return { reason: ofStatus, because: enhancedCode };
  if (byReply && replyCode) return { reason: byReply, because: replyCode };
  if (told) return { reason: told.reason, because: sentenceWith(wording, about, told.phrase) };
  return { reason: 'unknown' };
}

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

/** The class of the codes where they agree (RFC 3463 §3, RFC 5321 §4.2.1), else what the action says. */
export function permanenceOf(
  action: 'failed' | 'delayed',
  replyCode: string | undefined,
  enhancedCode: string | undefined,
): Permanence {
  if (action === 'delayed') return 'temporary';
  const classes = new Set([replyCode?.[0], enhancedCode?.[0]].filter((digit) => digit !== undefined));
  // A failure is final, whatever the one code says that contradicts the other.
  return classes.size === 1 && classes.has('4') ? 'temporary' : 'permanent';
}

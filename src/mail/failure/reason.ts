import type { Actor, FailureReason } from '../reading.ts';
import { reasonOfWords, type Wording } from '../wording.ts';
import { inReplyTo } from './in-reply-to.ts';
import { isVague, replyIn } from './reply.ts';
import type { SmtpCommand } from './smtp-command.ts';

/** What is known of a failure when its reason is asked for. */
export interface Evidence {
  readonly replyCode?: string | undefined;
  readonly enhancedCode?: string | undefined;
  /** A reply that the server's words quote: the words of the server behind it. */
  readonly quoted?: string | undefined;
  /** The server's own words. */
  readonly diagnostic?: string | undefined;
  /** The same as they stand in the text: with the codes that each line of a reply repeats. */
  readonly cited?: string | undefined;
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
  const reason = inReplyTo(evidence.command, evidence.replyCode, told);
  return { ...told, reason, actor: reason === told.reason ? told.actor : undefined };
}

/** From the surest to the weakest: the first that says something. */
function toldReason(wording: Wording, evidence: Evidence): Told {
  const { enhancedCode = '', quoted, diagnostic, about = '', shared = '' } = evidence;
  const said = unlessOnlyNow(saidReason(wording, evidence), evidence);
  const told = quoted !== undefined || about === diagnostic ? undefined : wordReason(wording, about);
  const status = statusReason(wording, evidence);
  const reply = replyReason(wording, evidence);
  return (
    strong(said) ??
    strong(told) ??
    // Words such as "rejected" or "try again later" say less than an enhanced code that is to the point.
    (status && !saysLittle(enhancedCode) && !(status.isWeak === true && isPassing(said)) ? status : said) ??
    (isOther.test(enhancedCode) ? undefined : status) ??
    strong(wordReason(wording, shared)) ??
    (reply && enhancedCode.endsWith('.5.0') ? reply : status) ??
    reply ??
    told ?? { reason: 'unknown', isWeak: true }
  );
}

/** The server's words; of words that quote another server's those of the one behind, if they or their code say anything. */
function saidReason(wording: Wording, { quoted, diagnostic = '', cited = diagnostic }: Evidence) {
  const isCoded = replyIn(quoted ?? '').enhancedCode !== undefined;
  const ofQuoted = quoted === undefined ? undefined : wordReason(wording, quoted, cited);
  return ofQuoted ?? (isCoded ? undefined : wordReason(wording, diagnostic, cited));
}

function wordReason(wording: Wording, words: string, cited = words): Told | undefined {
  const found = reasonOfWords(wording, words);
  if (!found) return undefined;
  const { reason, isWeak, actor, phrase } = found;
  return { reason, isWeak, actor, because: sentenceWith(wording, cited, phrase) };
}

/** RFC 3463: the code with its reply, the code, the code of any class. */
function statusReason({ enhanced }: Wording, { enhancedCode, replyCode = '' }: Evidence): Told | undefined {
  if (enhancedCode === undefined || isVague(enhancedCode)) return undefined;
  const reason =
    enhanced.get(`${replyCode} ${enhancedCode}`) ??
    enhanced.get(enhancedCode) ??
    enhanced.get(`X${enhancedCode.slice(1)}`);
  return reason && { reason, because: enhancedCode, isWeak: /\.(?:0|7\.1)$/.test(enhancedCode) };
}

function replyReason({ reply }: Wording, { replyCode }: Evidence): Told | undefined {
  const reason = replyCode === undefined ? undefined : reply.get(replyCode);
  return reason && replyCode !== undefined ? { reason, because: replyCode, isWeak: true } : undefined;
}

const strong = (told: Told | undefined) => (told?.isWeak === true ? undefined : told);

/** "Other mailbox status", "other protocol status" and "other security status" (RFC 3463) say less than any word. */
const isOther = /\.[257]\.0$/;
/** "Mailbox unavailable" with a code of class 4: busy or blocked (RFC 5321 §4.2.3), not unknown. */
const unlessOnlyNow = (said: Told | undefined, { replyCode }: Evidence) =>
  said?.isWeak === true && said.reason === 'address-unknown' && replyCode?.startsWith('4') ? undefined : said;
/** "Try again later": it passes by itself. */
const isPassing = (said: Told | undefined) => said?.actor === 'nobody';
/** X.7.1 is used for every refusal. */
const saysLittle = (enhancedCode: string) => isOther.test(enhancedCode) || enhancedCode.endsWith('.7.1');

/** The sentence in which the phrase stands; all of the words if it goes over more than one. */
function sentenceWith(wording: Wording, text: string, phrase: string): string {
  if (text.length < 80) return text;
  const sentences = text.slice(0, 8000).split(/(?<=[.;!?]) |\n/);
  return sentences.find((sentence) => reasonOfWords(wording, sentence)?.phrase === phrase)?.trim() ?? text;
}

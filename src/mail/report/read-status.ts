import { addressesIn, foldAddress, sameAddress } from '../address.ts';
import type { Said } from '../failure/make-failure.ts';
import { fieldOf, type HeaderField } from '../header-fields.ts';
import { limits } from '../limits.ts';
import { delayWordsIn, isFinal, reasonInSubject } from '../notice/notice-words.ts';
import { type RecipientBlocks, surestBlocks } from '../notice/recipient-blocks.ts';
import { remoteHostIn, serverWords } from '../notice/server-words.ts';
import { answersIn, sessionIn } from '../notice/transcript.ts';
import { type DeliveryStatus, statusField } from './delivery-status.ts';

/** What stands around the fields of a report. */
interface Around {
  readonly blocks: RecipientBlocks;
  /** The words of the notice, and the same in one line and in lower case with the subject. */
  readonly said: string;
  readonly words: string;
  /** The header of the message that brings the report. */
  readonly fields: readonly HeaderField[];
}

interface StatusTold {
  readonly kind: 'bounce' | 'delivered';
  readonly failures: readonly Said[];
  readonly because: string;
}

/** RFC 3464 §2.3.3: only `failed` and `delayed` are failures. */
export function readStatus(
  status: DeliveryStatus,
  { blocks: prose, said, words, fields }: Around,
): StatusTold | undefined {
  const reportedBy = statusField(status.message, 'reporting-mta');
  const session = sessionIn(said);
  const noticeDate = fieldOf(fields, 'date');
  const failures: Said[] = [];
  let good: string | undefined;
  for (const recipient of status.recipients.slice(0, 2 * limits.recipients)) {
    const action = actionOf(recipient, words);
    if (action === undefined) continue;
    if (action === 'delivered') {
      good ??= `Action: ${fieldOf(recipient, 'action') ?? ''}`;
      continue;
    }
    const { address, typed } = addressesOf(recipient);
    const block = prose.blocks.find((one) =>
      [address, typed].some((it) => it && sameAddress(it, one.address)),
    );
    const code = wordsOfStatus(recipient);
    const answer = address === undefined ? undefined : answersIn(session, address);
    const about = block?.text ?? answer;
    const diagnostic = code ?? answer ?? (block && serverWords(block.text));
    failures.push({
      recipient:
        address ?? (status.recipients.length === 1 ? surestBlocks(prose.blocks)[0]?.address : undefined),
      originalRecipient:
        typed !== undefined && address !== undefined && !sameAddress(typed, address) ? typed : undefined,
      action,
      status: statusField(recipient, 'status'),
      diagnostic: diagnostic ?? (failures.length === 0 ? serverWords(said) : undefined),
      about,
      shared: `${reasonInSubject(fieldOf(fields, 'subject') ?? '')}\n${said}`,
      remoteHost: hostOf(statusField(recipient, 'remote-mta')) ?? remoteHostIn(about ?? ''),
      reportedBy: hostOf(reportedBy),
      date: statusField(recipient, 'last-attempt-date') ?? noticeDate,
    });
  }
  if (failures.length > 0)
    return { kind: 'bounce', failures: withoutTwins(failures), because: 'Action: failed' };
  return good === undefined ? undefined : { kind: 'delivered', failures: [], because: good };
}

/** RFC 3464 §2.3.6. The exit status of a program alone (`X-Unix; 71`) is no words. */
function wordsOfStatus(recipient: readonly HeaderField[]): string | undefined {
  const words = statusField(recipient, 'diagnostic-code');
  return words !== undefined && /^\d{1,3}$/.test(words) && !/^[245]\d\d$/.test(words) ? undefined : words;
}

function actionOf(
  recipient: readonly HeaderField[],
  words: string,
): 'failed' | 'delayed' | 'delivered' | undefined {
  const action = fieldOf(recipient, 'action')?.toLowerCase() ?? '';
  const code = fieldOf(recipient, 'status') ?? '';
  if (/^(?:failed|failure|failed?\b|error)/.test(action)) return 'failed';
  if (action.startsWith('delay')) return 'delayed';
  if (/^(?:deliver|relay|expand)/.test(action)) return 'delivered';
  // No action, or an odd one: the class of the status tells (RFC 3463 §2).
  if (code.startsWith('2')) return 'delivered';
  const isKnown =
    addressesOf(recipient).address !== undefined || fieldOf(recipient, 'diagnostic-code') !== undefined;
  if (code.startsWith('4')) return delayWordsIn(words) && !isFinal(words) ? 'delayed' : 'failed';
  return isKnown || code.startsWith('5') ? 'failed' : undefined;
}

/** RFC 3464 §2.3.1 and §2.3.2. A final recipient that is no Internet address gives way to the original one. */
function addressesOf(recipient: readonly HeaderField[]) {
  const final = plainAddress(fieldOf(recipient, 'final-recipient'));
  const original =
    plainAddress(fieldOf(recipient, 'original-recipient')) ??
    plainAddress(fieldOf(recipient, 'x-actual-recipient'));
  const isRouted =
    final !== undefined && (!final.includes('.', final.indexOf('@')) || /^imceaex-/i.test(final));
  const address = isRouted && original !== undefined ? original : (final ?? original);
  return { address, typed: original };
}

function plainAddress(field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  const value = field.slice(field.indexOf(';') + 1).trim();
  const found = addressesIn(value).at(-1)?.address;
  if (found !== undefined) return found;
  const bare = value.replace(/^[<"\s]+|[>"\s]+$/g, '');
  return /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(bare) ? bare : undefined;
}

/** `dns; mx.example.com (192.0.2.1)`: the host alone. */
function hostOf(value: string | undefined): string | undefined {
  const host = value?.split(/[\s([]/)[0]?.replace(/[.,;]+$/, '');
  return host === undefined || host === ''
    ? value?.replace(/[[\]()]/g, '').split(/\s/)[0] || undefined
    : host;
}

/** The same recipient twice is one: the one with more to say. */
function withoutTwins(failures: readonly Said[]): Said[] {
  const byAddress = new Map<string, Said>();
  const nameless: Said[] = [];
  for (const failure of failures) {
    if (failure.recipient === undefined) {
      nameless.push(failure);
      continue;
    }
    const key = foldAddress(failure.recipient);
    const known = byAddress.get(key);
    if (!known || (known.diagnostic === undefined && failure.diagnostic !== undefined))
      byAddress.set(key, failure);
  }
  return byAddress.size > 0 ? [...byAddress.values()] : nameless.slice(0, 1);
}

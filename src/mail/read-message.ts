import { addressesIn, addressOf, foldAddress, sameAddress } from './address.ts';
import { decodeBytes } from './charset.ts';
import { type DeliveryStatus, readDeliveryStatus, statusField, statusFieldsIn } from './delivery-status.ts';
import { fieldOf, type HeaderField, headerBlock } from './header-fields.ts';
import { limits } from './limits.ts';
import { delayWordsIn, failureWordsIn, isFinal, mailSystemOf } from './mail-systems.ts';
import type { Said } from './make-failure.ts';
import type { Message } from './mime.ts';
import { asTyped, inOneLine, withLineFeeds, withoutQuoting } from './plain-text.ts';
import { answersIn, type RecipientBlock, recipientBlocks, surestBlocks } from './recipient-blocks.ts';
import { splitNotice } from './returned-original.ts';
import { remoteHostIn, serverWords } from './server-words.ts';
import { readSesNotification } from './ses-notification.ts';

/** What a message says, before reasons are sought. */
export interface Told {
  readonly kind: 'bounce' | 'complaint' | 'auto-reply' | 'delivered' | 'message';
  readonly failures: readonly Said[];
  readonly original: readonly HeaderField[];
  readonly system?: string | undefined;
  readonly because?: string | undefined;
  readonly sendingIp?: string | undefined;
  /** Reports within this message, to be read by themselves. */
  readonly inner: readonly Uint8Array[];
}

export function readMessage(message: Message): Told {
  const { fields, parts } = message;
  const text = withoutQuoting(asTyped(withLineFeeds(message.text)));
  const notice = splitNotice(text);
  const original = originalOf(message, notice.original);
  const returned = parts.filter(({ type }) => type === 'message/rfc822' || type === 'message/global');
  const inner = returned.map(({ bytes }) => bytes);

  const feedback = parts.find(({ type }) => type === 'message/feedback-report');
  if (feedback) {
    const block = headerBlock(withLineFeeds(decodeBytes(feedback.bytes)));
    const ip = fieldOf(block.fields, 'source-ip');
    return {
      kind: 'complaint',
      failures: [],
      original,
      because: 'message/feedback-report',
      sendingIp: ip,
      inner: [],
    };
  }
  const statuses = parts
    .filter(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status')
    .map(({ bytes }) => asTyped(withLineFeeds(decodeBytes(bytes, charsetOf(message)))));
  const status = statuses.length > 0 ? readDeliveryStatus(statuses.join('\n\n')) : statusFieldsIn(text);
  const hasReport = parts.some(
    ({ type }) =>
      type === 'message/disposition-notification' || type === 'message/global-disposition-notification',
  );
  if (hasReport && !status)
    return {
      kind: 'auto-reply',
      failures: [],
      original,
      because: 'message/disposition-notification',
      inner: [],
    };

  const words = inOneLine(
    `${fieldOf(fields, 'subject') ?? ''}\n${notice.said}`.slice(0, 20_000),
  ).toLowerCase();
  const header = fields
    .map(({ name, body }) => `${name}: ${body}`)
    .join('\n')
    .toLowerCase();
  const system = mailSystemOf(header, words);
  const blocks = recipientBlocks(notice.said);

  if (status && status.recipients.length > 0) {
    const told = ofStatus(status, blocks, notice.said, fields, words);
    if (told) return { ...told, original, system: system?.name, inner: told.kind === 'bounce' ? [] : inner };
  }
  const ses = readSesNotification(message.text);
  if (ses) return { ...ses, because: 'notificationType', system: 'Amazon SES', inner: [] };
  const mark = system?.isEnough ? system.mark : noticeMark({ header, fields, words, system: system?.mark });
  if (mark !== undefined) {
    const failures = ofProse({ fields, text: notice.said, words, blocks, original });
    if (failures.length > 0)
      return { kind: 'bounce', failures, original, system: system?.name, because: mark, inner: [] };
  }
  const automatic = autoReplyMark(fields, words);
  if (automatic !== undefined)
    return { kind: 'auto-reply', failures: [], original, because: automatic, inner };
  return { kind: 'message', failures: [], original: [], inner };
}

/** The header of the returned message: a part of its own (RFC 6522 §3), or within the text. */
function originalOf({ parts }: Message, inText: readonly HeaderField[]): readonly HeaderField[] {
  const part = parts.find(({ type }) => originalTypes.has(type));
  if (!part) return inText;
  return headerBlock(withLineFeeds(decodeBytes(part.bytes.subarray(0, 65_536)))).fields;
}

const originalTypes = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global-headers',
  'text/rfc822',
  'message/partial',
]);

const charsetOf = ({ fields }: Message) =>
  /charset\s{0,3}=\s{0,3}"?([\w.:-]{2,40})/i.exec(fieldOf(fields, 'content-type') ?? '')?.[1];

/** RFC 3464 §2.3.3: only `failed` and `delayed` are failures. */
export function ofStatus(
  status: DeliveryStatus,
  prose: { readonly blocks: readonly RecipientBlock[]; readonly shared: string },
  said: string,
  fields: readonly HeaderField[],
  words: string,
): Omit<Told, 'original' | 'inner'> | undefined {
  const reportedBy = statusField(status.message, 'reporting-mta');
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
    const code = statusField(recipient, 'diagnostic-code');
    const answer = address === undefined ? undefined : answersIn(said, address);
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
      shared: said,
      remoteHost: hostOf(statusField(recipient, 'remote-mta')) ?? remoteHostIn(about ?? ''),
      reportedBy: hostOf(reportedBy),
      date: statusField(recipient, 'last-attempt-date') ?? noticeDate,
    });
  }
  if (failures.length > 0)
    return { kind: 'bounce', failures: withoutTwins(failures), because: 'Action: failed' };
  return good === undefined ? undefined : { kind: 'delivered', failures: [], because: good };
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

interface Prose {
  readonly fields: readonly HeaderField[];
  readonly text: string;
  readonly words: string;
  readonly blocks: { readonly blocks: readonly RecipientBlock[]; readonly shared: string };
  readonly original: readonly HeaderField[];
}

/** The recipients of a notice without a delivery status, from the surest place to the weakest. */
export function ofProse({ fields, text, words, blocks, original }: Prose): Said[] {
  const action = delayWordsIn(words) && !isFinal(words) ? 'delayed' : 'failed';
  const reportedBy =
    /\bgenerating server: ?([\w.-]{3,253})/i.exec(text)?.[1] ??
    /(?:mail system at host|program at|\bagent v\S{1,20} at) ([\w.-]{3,253}\w)/i.exec(text)?.[1];
  const common = { action, shared: blocks.shared, reportedBy, date: fieldOf(fields, 'date') } as const;
  const about = (address: string, block: RecipientBlock | undefined): Said => {
    // A line that sums up a session has the answers of that session with it.
    const answer = block?.certainty === 'in-transcript' ? undefined : answersIn(text, address);
    const own = block === undefined ? undefined : `${block.text}`;
    const inBlock = own === undefined ? undefined : serverWords(withoutAddressLine(own));
    const hasMore = blocks.blocks.length > 1;
    const diagnostic = answer ?? inBlock ?? (hasMore ? undefined : serverWords(blocks.shared));
    return { ...common, recipient: address, diagnostic, about: own, remoteHost: remoteHostIn(own ?? text) };
  };
  const failed = (fieldOf(fields, 'x-failed-recipients') ?? '')
    .split(/[,\s]+/)
    .flatMap((item) => addressOf(item) ?? []);
  const sure = surestBlocks(blocks.blocks);
  const receivers = [fieldOf(fields, 'to'), fieldOf(fields, 'from')].flatMap(
    (field) => addressOf(field)?.toLowerCase() ?? [],
  );
  const others = sure.filter(({ address }) => !receivers.includes(address.toLowerCase()));
  const chosen =
    failed.length > 0 ? failed : (others.length > 0 ? others : sure).map(({ address }) => address);
  const addresses = [...new Map(chosen.map((address) => [foldAddress(address), address])).values()];
  if (addresses.length > 0) {
    const find = (address: string) => blocks.blocks.find((block) => sameAddress(block.address, address));
    // The field and the text may name different addresses of one person, in the same order.
    const isPaired = sure.length === addresses.length;
    return addresses.map((address, index) =>
      about(address, find(address) ?? (isPaired ? sure[index] : undefined)),
    );
  }
  const to = addressOf(fieldOf(original, 'to'));
  const diagnostic = serverWords(text);
  if (to === undefined) return [{ ...common, diagnostic, shared: text, remoteHost: remoteHostIn(text) }];
  return [
    { ...common, recipient: to, isGuessed: true, diagnostic, shared: text, remoteHost: remoteHostIn(text) },
  ];
}

function withoutAddressLine(block: string): string {
  const [first = '', ...rest] = block.split('\n');
  const [found] = addressesIn(first);
  const after = found === undefined ? first : first.slice(found.end).replace(/^[\s>"':]+/, '');
  const before = found === undefined ? '' : first.slice(0, found.start).trim();
  const isSummary = /^[45]\d\d/.test(before) && !/^\W{0,4}[45]\d\d /.test(after);
  return [isSummary ? first : after.replace(/^[.\s]{1,5}(?=[45]\d\d)/, ''), ...rest].join('\n');
}

/** What tells that a message is a notice of non-delivery. */
function noticeMark({
  header,
  fields,
  words,
  system,
}: {
  readonly header: string;
  readonly fields: readonly HeaderField[];
  readonly words: string;
  readonly system: string | undefined;
}): string | undefined {
  if (fields.some(({ name }) => name === 'x-failed-recipients')) return 'X-Failed-Recipients';
  const isFromSystem = systemSender.test(fieldOf(fields, 'from') ?? '') || isNullPath(fields);
  const failure = failureWordsIn(words) ?? delayWordsIn(words);
  if (isFromSystem && (failure ?? system)) return failure ?? system;
  if (/^content-type: multipart\/report; ?(?:.*;)? ?report-type="?delivery-status/m.test(header))
    return 'multipart/report';
  return system !== undefined &&
    failure !== undefined &&
    isSubjectOfNotice.test(fieldOf(fields, 'subject') ?? '')
    ? system
    : undefined;
}

const systemSender =
  /mailer-?daemon|postmaster|post_master|mail ?delivery|mail administrator|mail-?daemon|system administrator|delivery subsystem|content-filter|no-?reply|microsoft outlook|mail deliver system|^<>$|^$/i;
const isSubjectOfNotice =
  /undeliver|deliver|failure|returned|bounce|rejected|could ?n[o']t|unzustellbar|error|not sent|non remis|エラー/i;

/** RFC 5321 §4.5.5: a notice has no address to return to. */
const isNullPath = (fields: readonly HeaderField[]) =>
  fields.some(({ name, body }) => name === 'return-path' && /^<?(?:>|mailer-daemon|$)/i.test(body));

/** RFC 3834 §5, and what systems wrote before it. */
function autoReplyMark(fields: readonly HeaderField[], words: string): string | undefined {
  for (const { name, body } of fields) {
    const value = body.toLowerCase();
    if (name === 'auto-submitted' && (value.startsWith('auto-replied') || value.startsWith('auto-generated')))
      return body;
    if (
      /^x-(?:auto-?reply|autorespond|autoreply-from|auto-response-suppress-reply|mail-autoreply)/.test(name)
    )
      return name;
    if (name === 'precedence' && /auto_?-?reply/.test(value)) return body;
    if (name === 'subject' && autoReplySubject.test(body)) return body;
  }
  return isNullPath(fields) && autoReplyWords.some((text) => words.includes(text))
    ? 'Return-Path: <>'
    : undefined;
}

const autoReplySubject =
  /^(?:re: ?)?(?:auto(?:matic|mated|matische)?[ -]?(?:reply|response|re|antwort)|autoreply|out of (?:the )?office|away from|vacation|abwesenheit|i am away|absence|réponse automatique|respuesta automática|risposta automatica|自動返信|自動応答|不在)/i;
const autoReplyWords = [
  'out of the office',
  'out of office',
  'on vacation',
  'i am away',
  'currently away',
  'limited access to email',
];

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

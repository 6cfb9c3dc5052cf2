import { decodeBytes } from './charset.ts';
import type { Said } from './failure/make-failure.ts';
import { replyIn } from './failure/reply.ts';
import { fieldOf, type HeaderField, headerBlock } from './header-fields.ts';
import type { Message } from './mime.ts';
import { autoReplyMark } from './notice/auto-reply.ts';
import { complaintMark } from './notice/complaint.ts';
import { forwardedNotice } from './notice/forwarded-notice.ts';
import { type MailSystemMark, mailSystemOf } from './notice/mail-systems.ts';
import { isFromMailSystem, noticeMark } from './notice/notice-mark.ts';
import { deliveredWordsIn } from './notice/notice-words.ts';
import { failuresOfProse } from './notice/read-prose.ts';
import { type RecipientBlocks, recipientBlocks } from './notice/recipient-blocks.ts';
import { type Notice, splitNotice } from './notice/returned-original.ts';
import { originalOf, withStated } from './original-header.ts';
import { asTyped, inOneLine, withLineFeeds, withoutQuoting } from './plain-text.ts';
import { type DeliveryStatus, readDeliveryStatus, statusFieldsIn } from './report/delivery-status.ts';
import { readStatus } from './report/read-status.ts';
import { readSesNotification } from './report/ses-notification.ts';

/** What a message says, before reasons are sought. */
export interface Told {
  readonly kind: 'bounce' | 'complaint' | 'auto-reply' | 'delivered' | 'message';
  readonly failures: readonly Said[];
  /** The header of the notice, where another message forwards it. */
  readonly forwarded?: readonly HeaderField[] | undefined;
  /** The header of the message that it is about. */
  readonly original: readonly HeaderField[];
  readonly system?: string | undefined;
  readonly because?: string | undefined;
  readonly sendingIp?: string | undefined;
  /** Messages within this one, to be read by themselves. */
  readonly inner: readonly Uint8Array[];
}

/** Asks who knows it, from the surest: machine-readable reports, notices in prose, automatic replies. */
export function readMessage(message: Message): Told {
  const seen = lookAt(message);
  const told = complaint(seen) ?? report(seen) ?? receipt(seen) ?? notification(seen) ?? notice(seen);
  if (told) return told;
  const inner = innerMessages(message);
  const automatic = autoReplyMark(message.fields, seen.words);
  if (automatic !== undefined)
    return { kind: 'auto-reply', failures: [], original: seen.original, because: automatic, inner };
  return { kind: 'message', failures: [], original: [], inner };
}

/** A message as the questions below need it. */
interface Seen {
  readonly message: Message;
  /** Its own header, or that of the notice that it forwards. */
  readonly fields: readonly HeaderField[];
  readonly forwarded: readonly HeaderField[] | undefined;
  readonly notice: Notice;
  readonly original: readonly HeaderField[];
  readonly status: DeliveryStatus | undefined;
  /** The header as `name: body` lines, and the subject with the words of the notice; in lower case. */
  readonly header: string;
  readonly words: string;
  readonly system: MailSystemMark | undefined;
  readonly blocks: RecipientBlocks;
}

function lookAt(message: Message): Seen {
  const whole = withoutQuoting(asTyped(withLineFeeds(message.text)));
  const inner = isFromMailSystem(message.fields) ? undefined : forwardedNotice(whole);
  const fields = inner?.fields ?? message.fields;
  const text = inner?.said ?? whole;
  const found = splitNotice(text);
  const words = inOneLine(
    `${fieldOf(fields, 'subject') ?? ''}\n${found.said}`.slice(0, 20_000),
  ).toLowerCase();
  const header = fields
    .map(({ name, body }) => `${name}: ${body}`)
    .join('\n')
    .toLowerCase();
  return {
    message,
    fields,
    forwarded: inner?.fields,
    notice: found,
    original: originalOf(message, found.original),
    status: statusOf(message) ?? statusFieldsIn(text),
    header,
    words,
    system: mailSystemOf(header, words),
    blocks: recipientBlocks(found.said),
  };
}

/** RFC 3464 §2.1, RFC 6533 §4. */
function statusOf({ fields, parts }: Message): DeliveryStatus | undefined {
  const charset = /charset\s{0,3}=\s{0,3}"?([\w.:-]{2,40})/i.exec(fieldOf(fields, 'content-type') ?? '')?.[1];
  const statuses = parts
    .filter(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status')
    .map(({ bytes }) => asTyped(withLineFeeds(decodeBytes(bytes, charset))));
  return statuses.length > 0 ? readDeliveryStatus(statuses.join('\n\n')) : undefined;
}

/** RFC 5965: somebody called it spam, or left the list. */
function complaint({ message, original, words }: Seen): Told | undefined {
  const { fields, parts } = message;
  const feedback = parts.find(({ type }) => type === 'message/feedback-report');
  const report = feedback && headerBlock(withLineFeeds(decodeBytes(feedback.bytes))).fields;
  const because = report ? 'message/feedback-report' : complaintMark(fields, words);
  if (because === undefined) return undefined;
  const sendingIp = report && fieldOf(report, 'source-ip');
  return { kind: 'complaint', failures: [], original, because, sendingIp, inner: [] };
}

/** RFC 3464: fields that a mail system wrote for machines. */
function report({
  message,
  fields,
  forwarded,
  status,
  blocks,
  notice,
  words,
  original,
  system,
}: Seen): Told | undefined {
  if (!status || status.recipients.length === 0) return undefined;
  const told = readStatus(status, { blocks, said: notice.said, words, fields });
  return (
    told && {
      ...told,
      forwarded,
      original,
      system: system?.name,
      inner: told.kind === 'bounce' ? [] : innerMessages(message),
    }
  );
}

/** RFC 8098: a receipt that the reader's program sent by itself. A refusal may have its form (RFC 5429 §2.1). */
function receipt({ message, status, original, words }: Seen): Told | undefined {
  const type = message.parts.find((part) => receiptTypes.has(part.type))?.type;
  if (type === undefined || status || words.includes('automatically rejected')) return undefined;
  return { kind: 'auto-reply', failures: [], original, because: type, inner: [] };
}

const receiptTypes = new Set(['message/disposition-notification', 'message/global-disposition-notification']);

function notification({ message }: Seen): Told | undefined {
  const ses = readSesNotification(message.text);
  return ses && { ...ses, because: 'notificationType', system: 'Amazon SES', inner: [] };
}

/** A notice in prose, of non-delivery or of delivery. */
function notice(seen: Seen): Told | undefined {
  const { fields, forwarded, header, words, system, blocks, original } = seen;
  const { said } = seen.notice;
  const mark = system?.isEnough ? system.mark : noticeMark({ header, fields, words, system: system?.mark });
  const good = deliveredWordsIn(words);
  if (good !== undefined && (mark !== undefined || isFromMailSystem(fields)) && !hasRefusal(said))
    return { kind: 'delivered', failures: [], original, because: good, inner: [] };
  if (mark === undefined) return undefined;
  const failures = failuresOfProse({ fields, text: said, words, blocks, original });
  // Parcels are undeliverable too: a notice names a recipient, gives a message back, or quotes a server.
  const isAboutMail =
    system !== undefined ||
    original.length > 0 ||
    failures.some(({ recipient }) => recipient !== undefined) ||
    (isFromMailSystem(fields) && hasRefusal(said));
  if (failures.length === 0 || !isAboutMail) return undefined;
  const about = withStated(original, said);
  return {
    kind: 'bounce',
    failures,
    forwarded,
    original: about,
    system: system?.name,
    because: mark,
    inner: [],
  };
}

/** RFC 5321 §4.2.1: a code of class 4 or 5. */
const hasRefusal = (said: string) => {
  const { replyCode, enhancedCode } = replyIn(said);
  return replyCode !== undefined || enhancedCode !== undefined;
};

const innerMessages = ({ parts }: Message) =>
  parts
    .filter(({ type }) => type === 'message/rfc822' || type === 'message/global')
    .map(({ bytes }) => bytes);

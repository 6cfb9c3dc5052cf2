import { fieldOf, type HeaderField } from '../header-fields.ts';
import { delayWordsIn, failureWordsIn } from './notice-words.ts';

/** What tells that a message is a notice of non-delivery. */
export function noticeMark({
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
  const isFromSystem = isFromMailSystem(fields) || /no-?reply/i.test(fieldOf(fields, 'from') ?? '');
  const failure = failureWordsIn(words) ?? delayWordsIn(words);
  if (isFromSystem && (failure ?? system)) return failure ?? system;
  if (/^content-type: multipart\/report; ?(?:.*;)? ?report-type="?delivery-status/m.test(header))
    return 'multipart/report';
  const subject = fieldOf(fields, 'subject') ?? '';
  const isSubject = isSubjectOfNotice.test(subject) || failureWordsIn(subject.toLowerCase()) !== undefined;
  return system !== undefined && failure !== undefined && isSubject ? system : undefined;
}

const systemSender =
  /mailer-?daemon|postmaster|post_master|mail ?delivery|mail administrator|mail-?daemon|system administrator|delivery subsystem|content-filter|microsoft outlook|mail deliver system|^<>$|^$/i;
const isSubjectOfNotice =
  /undeliver|deliver|failure|returned|bounce|rejected|could ?n[o']t|unzustellbar|error|not sent|non remis|エラー/i;

/** By its name and the part before the `@`, or by the empty return path of all that mail systems write. */
export const isFromMailSystem = (fields: readonly HeaderField[]) =>
  systemSender.test((fieldOf(fields, 'from') ?? '').replace(/@[\w.-]{1,253}/g, '')) || isNullPath(fields);

/** RFC 5321 §4.5.5: a notice has no address to return to. */
export const isNullPath = (fields: readonly HeaderField[]) =>
  fields.some(({ name, body }) => name === 'return-path' && /^<?(?:>|mailer-daemon|$)/i.test(body));

import { addressOf, sameAddress } from './address.ts';
import { dateTimeIn } from './date-time.ts';
import { makeFailure, type Said } from './failure/make-failure.ts';
import { replyIn } from './failure/reply.ts';
import { statedIp } from './failure/sending-ip.ts';
import { fieldOf, type HeaderField } from './header-fields.ts';
import { limits } from './limits.ts';
import type { Locate } from './locate.ts';
import { forwardedNotice } from './notice/forwarded-notice.ts';
import { readLogLine } from './notice/log-line.ts';
import { mailSystemOf } from './notice/mail-systems.ts';
import { isFromMailSystem } from './notice/notice-mark.ts';
import { delayWordsIn, deliveredWordsIn, failureWordsIn } from './notice/notice-words.ts';
import { quotedHeaders } from './notice/quoted-header.ts';
import { failuresOfProse } from './notice/read-prose.ts';
import { recipientBlocks } from './notice/recipient-blocks.ts';
import { splitNotice } from './notice/returned-original.ts';
import { statedOriginal } from './notice/stated-original.ts';
import { asTyped, inOneLine, withoutQuoting } from './plain-text.ts';
import { present } from './present.ts';
import { isDialog, readError } from './read-error.ts';
import type { Reading } from './reading.ts';
import { statusFieldsIn } from './report/delivery-status.ts';
import { readStatus } from './report/read-status.ts';
import { readSesNotification } from './report/ses-notification.ts';
import { reasonOfWords, type Wording } from './wording.ts';

/** Reads what is no message: a bounce copied from the screen, a report alone, a reply, a line of a log, a code. */
export function readText(given: string, wording: Wording, locate: Locate): Reading {
  const isCut = given.length > limits.textCharacters;
  const text = withoutQuoting(asTyped(isCut ? given.slice(0, limits.textCharacters) : given));
  const hit = isCut ? (['size'] as const) : [];
  const made = (kind: Reading['kind'], said: readonly Said[], more: Partial<Reading> = {}): Reading => {
    const failures = said.map((one) => makeFailure(one, wording, locate));
    const ip = statedIp(failures);
    return { ...more, ...(ip === undefined ? {} : { sendingIp: locate(ip) }), kind, failures, limits: hit };
  };

  const ses = readSesNotification(text);
  if (ses) return made(ses.kind, ses.failures, { system: 'Amazon SES' });
  const lines = text.split('\n').flatMap((line) => readLogLine(line) ?? []);
  if (lines.length > 0) {
    const bad = lines.filter(({ kind }) => kind !== 'delivered');
    return bad.length > 0
      ? made(
          'error-text',
          bad.map(({ said }) => said),
        )
      : made('delivered', []);
  }
  const inner = forwardedNotice(text);
  const fields = inner?.fields ?? [];
  const notice = splitNotice(inner?.said ?? text);
  const words = inOneLine(
    `${fieldOf(fields, 'subject') ?? ''}\n${notice.said}`.slice(0, 20_000),
  ).toLowerCase();
  const blocks = recipientBlocks(notice.said);
  const status = statusFieldsIn(text);
  const original = notice.original.length > 0 ? notice.original : quotedOriginal(inner?.said ?? text);
  const about = [...original, ...statedOriginal(notice.said)];
  const found = (value: string | undefined) => (value ? locate(value) : undefined);
  const date = dateTimeIn(fieldOf(about, 'date') ?? '');
  const sender = found(addressOf(fieldOf(about, 'from')) ?? addressOf(fieldOf(fields, 'to')));
  const system = mailSystemOf('', words)?.name;
  const more = present({
    sender,
    messageId: found(fieldOf(about, 'message-id')),
    subject: found(fieldOf(about, 'subject')),
    date: date && locate(date.value, date.words),
    system,
  });
  const told = status && readStatus(status, { blocks, said: notice.said, words, fields });
  if (told) return made(told.kind, told.failures, more);

  const isNotice = failureWordsIn(words) ?? delayWordsIn(words);
  const isSaid =
    replyIn(text).replyCode !== undefined ||
    replyIn(text).enhancedCode !== undefined ||
    reasonOfWords(wording, notice.said) !== undefined;
  const good = deliveredWordsIn(words);
  if (good !== undefined && isNotice === undefined && !isSaid && (system ?? blocks.blocks[0]) !== undefined)
    return made('delivered', [], { ...more, because: locate(good) });
  if (
    system !== undefined ||
    (!isDialog(text) && isNotice !== undefined && blocks.blocks.length > 0 && isSaid && text.includes('\n'))
  ) {
    const failures = withoutSender(
      failuresOfProse({ fields, text: notice.said, words, blocks, original: about }),
      sender?.value,
    );
    if (failures.length > 0) return made('bounce', failures, more);
  }
  return readError(text, words, wording, made);
}

/** A notice names its sender too; alone, they wrote to themselves. */
function withoutSender(failures: readonly Said[], sender: string | undefined): readonly Said[] {
  const others = failures.filter(
    ({ recipient }) => recipient === undefined || !sender || !sameAddress(recipient, sender),
  );
  return others.length > 0 ? others : failures;
}

/** The header of the message that a notice is about, as a mail program quotes it. */
function quotedOriginal(text: string): readonly HeaderField[] {
  return quotedHeaders(text).find(({ fields }) => !isFromMailSystem(fields))?.fields ?? [];
}

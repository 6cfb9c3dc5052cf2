import { addressesIn, addressOf, sameAddress } from './address.ts';
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
import { delayWordsIn, failureWordsIn, isFinal } from './notice/notice-words.ts';
import { quotedHeaders } from './notice/quoted-header.ts';
import { failuresOfProse } from './notice/read-prose.ts';
import { recipientBlocks } from './notice/recipient-blocks.ts';
import { splitNotice } from './notice/returned-original.ts';
import { remoteHostIn } from './notice/server-words.ts';
import { statedOriginal } from './notice/stated-original.ts';
import { asTyped, inOneLine, withoutQuoting } from './plain-text.ts';
import { present } from './present.ts';
import type { Reading } from './reading.ts';
import { statusFieldsIn } from './report/delivery-status.ts';
import { readStatus } from './report/read-status.ts';
import { readSesNotification } from './report/ses-notification.ts';
import { reasonOfWords, type Wording } from './wording.ts';

/** A reply, a line or an error is short; a longer text without marks is somebody's letter. */
const longestError = 4000;

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
  if (
    system !== undefined ||
    (isNotice !== undefined && blocks.blocks.length > 0 && isSaid && text.includes('\n'))
  ) {
    const failures = failuresOfProse({ fields, text: notice.said, words, blocks, original: about }).filter(
      ({ recipient }) => recipient === undefined || !sender || !sameAddress(recipient, sender.value),
    );
    if (failures.length > 0) return made('bounce', failures, more);
  }
  return readError(text, words, wording, made);
}

/** A mail program, or a person who copies one line. */
function readError(
  text: string,
  words: string,
  wording: Wording,
  made: (kind: Reading['kind'], failures: readonly Said[]) => Reading,
): Reading {
  const { replyCode, enhancedCode } = replyIn(text);
  const clientCode = clientCodeIn(text);
  const hasCode = replyCode !== undefined || enhancedCode !== undefined || clientCode !== undefined;
  if (!hasCode && /^\s*(?:smtp;? ?)?2\d\d(?:[ -]|\s*$)|^\s*2\.\d{1,3}\.\d{1,3}(?:\s|$)/i.test(text))
    return made('delivered', []);
  const stated = text.length <= longestError ? reasonOfWords(wording, text) : undefined;
  const isError =
    stated !== undefined &&
    !stated.isWeak &&
    (text.length < 400 || /server|smtp|error|mail/i.test(text)) &&
    errorWords.test(text);
  const isDialog = text.length < 600 && dialogWords.test(text);
  const isShort = text.length <= longestError || replyCode !== undefined || clientCode !== undefined;
  if (!(hasCode && isShort) && !isError && !isDialog) return made('unrecognised', []);
  const isWaiting = delayWordsIn(words) !== undefined && !isFinal(words);
  return made('error-text', [
    {
      recipient: recipientIn(text),
      action: isWaiting ? 'delayed' : 'failed',
      diagnostic: spoken(text).slice(0, 2000),
      about: inOneLine(text).slice(0, 2000),
      remoteHost: remoteHostIn(text),
      clientCode,
    },
  ]);
}

/** How mail programs say that something went wrong, whatever it was. */
const dialogWords =
  /sending of (?:the )?message failed|cannot (?:send|get) (?:mail|message)|could not be sent using|could not be copied to your|did not succeed|has disconnected|\bimap4? mail server|pop3 mail server|alert from account|e-?mail accounts could send|sent an incorrect greeting|delivering the unsent messages|the settings for your email account|recipients? was rejected|check the message (?:recipient|and try again)|the server responded:|need password/i;

/** What Outlook, Thunderbird and Outlook for Mac write: `0x800CCC0E`, `SEC_ERROR_UNKNOWN_ISSUER`, `-17900`. */
function clientCodeIn(text: string): string | undefined {
  return (
    /\b0x[0-9A-F]{8}\b|\b(?:SEC|SSL|MOZILLA_PKIX|NS)_ERROR_[A-Z_]{3,60}\b/i.exec(text)?.[0] ??
    /(?:^|\b(?:error|code|fehler)\W{1,8})(-\d{4,5})(?!\d)/i.exec(text.trim())?.[1]
  );
}

/** A short sentence that only errors use; "I am away until the mailbox is full" is none. */
const errorWords =
  /reject|refus|denied|fail|unknown|not exist|full|exceed|quota|block|list|unable|could ?n[o']t|cannot|error|invalid|required|not |no such|timed out|too |expired|unavailable|disabled|incorrect|wrong|interrupted|terminated|lost|unbekannt|voll|pleine|lleno|piena|fehlgeschlagen|inconnu|一杯|不|見つかり/i;

/** The line, or the lines, from the reply on; with what stands before a code that is an aside, as in `(#5.1.2)`. */
function spoken(text: string): string {
  const { start } = replyIn(text);
  const isAside = /[(#][\s#]{0,3}$/.test(text.slice(Math.max(0, start - 8), start));
  const from = isAside ? text.lastIndexOf('\n', start) + 1 : start;
  const rest = start < text.length ? text.slice(from) : text;
  const end = rest.search(/\n[ \t]*\n/);
  const words = inOneLine(end < 0 ? rest : rest.slice(0, end));
  return isAside ? words : words.replace(/["')\]]{1,3}$/, '');
}

/** The address that the reply or the command before it names: never that of the sender. */
function recipientIn(text: string): string | undefined {
  const found = addressesIn(text.slice(0, longestError)).filter(({ start }) => {
    const before = text.slice(Math.max(0, start - 40), start);
    return !ofSender.test(before) && !ofAccount.test(before);
  });
  const to = found.find(({ start }) =>
    /\b(?:to|rcpt to|recipient|recipients|for)\W{0,4}$/i.test(text.slice(Math.max(0, start - 24), start)),
  );
  const isOfSender = /sender address|mail from|sender rejected|sender denied/i.test(text);
  return (to ?? (isOfSender ? undefined : found[0]))?.address;
}

/** What stands before the address of the one who sends. */
const ofSender =
  /(?:from|sender|sender address rejected|reply-to|by(?: user| auth(?:enticated)? user)?)\W{0,4}$/i;

/** What stands before the account of the person at the program: `Task 'kim@example.com - Receiving' reported error`. */
const ofAccount =
  /\b(?:task|account|user ?name|login|logged in as|signed in as|password (?:for|of)(?: user)?|aufgabe|konto|benutzername|tâche|compte|utilisateur|tarea|cuenta|usuario|attività|utente)\W{0,4}$/i;

/** The header of the message that a notice is about, as a mail program quotes it. */
function quotedOriginal(text: string): readonly HeaderField[] {
  return quotedHeaders(text).find(({ fields }) => !isFromMailSystem(fields))?.fields ?? [];
}

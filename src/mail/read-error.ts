import { addressesIn } from './address.ts';
import type { Said } from './failure/make-failure.ts';
import { replyIn } from './failure/reply.ts';
import { delayWordsIn, isFinal } from './notice/notice-words.ts';
import { remoteHostIn } from './notice/server-words.ts';
import { inOneLine } from './plain-text.ts';
import type { Reading } from './reading.ts';
import { reasonOfWords, type Wording } from './wording.ts';

/** A reply, a line or an error is short; a longer text without marks is somebody's letter. */
const longestError = 4000;

/** A mail program, or a person who copies one line. */
export function readError(
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
  const isShort = text.length <= longestError || replyCode !== undefined || clientCode !== undefined;
  if (!(hasCode && isShort) && !isError && !isDialog(text)) return made('unrecognised', []);
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

/** What a program shows at once. */
const longestDialog = 600;
export const isDialog = (text: string) => text.length < longestDialog && dialogWords.test(text);

/** How mail programs say that something went wrong, whatever it was. */
const dialogWords = new RegExp(
  [
    // Outlook
    'none of the authentication methods supported',
    'imap server (?:closed the connection|wants to alert you)',
    'connect to your (?:outgoing|incoming)',
    'outlook data file',
    'task was cancell?ed before',
    'log onto incoming mail server|send test e-mail message',
    'e-?mail accounts could send',
    'security certificate|sicherheitszertifikat|zielprinzipalname',
    // Thunderbird
    'sending of (?:the )?message failed|senden der nachricht fehlgeschlagen|postausgang-server',
    'could not be sent using|could not be copied to your|not placed in your sent',
    'did not succeed|has disconnected|sent an incorrect greeting|alert from account',
    '\\bimap4? mail server|pop3 mail server|delivering the unsent messages',
    'the settings for your email account|correct in your account settings|configuration could not be verified',
    'recipients? was rejected|check the message (?:recipient|and try again)|the server responded:|need password',
    "doesn't advertise that feature|non-ascii characters in the local part",
    // Apple Mail
    'cannot (?:send|get) (?:mail|message)|cannot connect using ssl|verify (?:the|server) identity',
    'because it does not allow relaying|(?:smtp|imap|pop) server \\S{1,253} is not responding|unable to log in to',
    'e-mails? k(?:ann|önnen) nicht (?:empfangen|gesendet) werden',
    // Gmail
    "settings for your 'send mail as'",
    // RFC 2449, RFC 3206, RFC 5530
    '-err \\[(?:auth|in-use|sys/|login-delay)|\\[(?:authenticationfailed|authorizationfailed|alert)\\]',
  ].join('|'),
  'i',
);

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
  if (start === text.length && text.length < longestDialog) return inOneLine(text);
  const rest = start < text.length ? text.slice(from) : text;
  const end = rest.search(/\n[ \t]*\n/);
  const words = inOneLine(end < 0 ? rest : rest.slice(0, end));
  return isAside ? words : words.replace(/["')\]]{1,3}$/, '');
}

/** The address that the reply or the command before it names: never that of the sender. */
function recipientIn(text: string): string | undefined {
  const found = addressesIn(text.slice(0, longestError)).filter(({ start, address }) => {
    const before = text.slice(Math.max(0, start - 40), start);
    return !ofSender.test(before) && !ofAccount.test(before) && !/^mailer-daemon@/i.test(address);
  });
  const to = found.find(({ start }) =>
    /\b(?:to|rcpt to|recipient|recipients|for)\W{0,4}$/i.test(text.slice(Math.max(0, start - 24), start)),
  );
  const isOfSender = /sender address|mail from|sender rejected|sender denied/i.test(text);
  return (to ?? (isOfSender ? undefined : found[0]))?.address;
}

/** What stands before the address of the one who sends. */
const ofSender =
  /(?:from|sender|sender address|sender address rejected|reply-to|by(?: user| auth(?:enticated)? user)?)\W{0,4}$/i;

/** What stands before the account of the person at the program: `Task 'kim@example.com - Receiving' reported error`. */
const ofAccount =
  /\b(?:task|account|user ?name|login|logged in as|signed in as|password (?:for|of)(?: user)?|aufgabe|konto|benutzername|tâche|compte|utilisateur|tarea|cuenta|usuario|attività|utente)\W{0,4}$/i;

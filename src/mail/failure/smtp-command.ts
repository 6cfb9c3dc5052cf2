import { sessionIn } from '../notice/transcript.ts';
import { inOneLine } from '../plain-text.ts';

/** RFC 5321 §3: at which step of the session the server refused. What it says then is about that step. */
export type SmtpCommand = 'connect' | 'helo' | 'mail' | 'rcpt' | 'data';

/** How mail systems write it: a row for each wording, in lower case. */
const wordings: readonly (readonly [words: string, command: SmtpCommand])[] = [
  // Postfix
  ['in reply to helo', 'helo'],
  ['in reply to ehlo', 'helo'],
  ['in reply to mail from', 'mail'],
  ['in reply to rcpt to', 'rcpt'],
  ['in reply to data', 'data'],
  ['in reply to end of data', 'data'],
  ['in reply to initial server greeting', 'connect'],
  ['refused to talk to me', 'connect'],
  // Exim
  ['after initial connection', 'connect'],
  ['after helo', 'helo'],
  ['after ehlo', 'helo'],
  ['after mail', 'mail'],
  ['after pipelined mail', 'mail'],
  ['after rcpt', 'rcpt'],
  ['after pipelined rcpt', 'rcpt'],
  // Stalwart
  ["rejected command 'mail", 'mail'],
  ["rejected command 'rcpt", 'rcpt'],
  // hMailServer
  ['sent: mail from', 'mail'],
  ['sent: rcpt to', 'rcpt'],
  ['after data', 'data'],
  ['after end of data', 'data'],
  ['after pipelined end of data', 'data'],
  // qmail
  ['but greeting failed', 'connect'],
  ['but my name was rejected', 'helo'],
  ['but sender was rejected', 'mail'],
  ['does not like recipient', 'rcpt'],
  ['failed on data command', 'data'],
  ['failed after i sent the message', 'data'],
  // DragonFly
  ['did not like our ehlo', 'helo'],
  ['did not like our helo', 'helo'],
  ['did not like our mail from', 'mail'],
  ['did not like our rcpt to', 'rcpt'],
  ['did not like our data', 'data'],
  ['did not like our final data', 'data'],
  // Yahoo
  ['[mail_from]', 'mail'],
  ['[rcpt_to]', 'rcpt'],
  ['[data]', 'data'],
];

const longest = 20_000;

/**
 * The step that a text names; none where it names several, as a text about several recipients does. Of a transcript the
 * step of the refusal that was quoted, if one was.
 */
export function commandIn(text: string, quoted?: string): SmtpCommand | undefined {
  const lower = text.slice(0, longest).replace(/\s+/g, ' ').toLowerCase();
  const named = new Set(wordings.filter(([words]) => lower.includes(words)).map(([, command]) => command));
  const sent = lastSent(text.slice(0, longest), quoted);
  if (sent) named.add(sent);
  return named.size === 1 ? [...named][0] : undefined;
}

/** In the transcript of a session: what was sent before the refusal. */
function lastSent(transcript: string, quoted: string | undefined): SmtpCommand | undefined {
  let last: SmtpCommand | undefined;
  for (const { isSent, words } of sessionIn(transcript)) {
    if (isSent) last = verbs[/^[a-z.]{1,8}/i.exec(words)?.[0].toLowerCase() ?? ''];
    else if (/^[45]\d\d/.test(words) && (quoted === undefined || quoted.includes(inOneLine(words))))
      return last;
  }
  return undefined;
}

const verbs: Readonly<Record<string, SmtpCommand>> = {
  helo: 'helo',
  ehlo: 'helo',
  lhlo: 'helo',
  mail: 'mail',
  rcpt: 'rcpt',
  data: 'data',
  '.': 'data',
};

import { addressesIn } from '../address.ts';
import { dateTimeIn } from '../date-time.ts';
import type { Locate } from '../locate.ts';
import type { Failure } from '../reading.ts';
import type { Wording } from '../wording.ts';
import { actorOf } from './actor.ts';
import { permanenceOf } from './permanence.ts';
import { reasonOf } from './reason.ts';
import { isVague, joinedReply, quotedReply, replyIn } from './reply.ts';
import { commandIn } from './smtp-command.ts';

/** What a report, a notice or a line says of one recipient, as it was found. */
export interface Said {
  readonly recipient?: string | undefined;
  readonly originalRecipient?: string | undefined;
  readonly action: 'failed' | 'delayed';
  /** RFC 3464 §2.3.4, as the field has it. */
  readonly status?: string | undefined;
  /** The server's own words. */
  readonly diagnostic?: string | undefined;
  /** What the notice says of this recipient. */
  readonly about?: string | undefined;
  /** What it says of all. */
  readonly shared?: string | undefined;
  readonly remoteHost?: string | undefined;
  readonly reportedBy?: string | undefined;
  /** A field or words with a date. */
  readonly date?: string | undefined;
  readonly clientCode?: string | undefined;
  readonly isGuessed?: boolean;
}

export function makeFailure(said: Said, wording: Wording, locate: Locate): Failure {
  const { action, diagnostic, about, shared } = said;
  const { replyCode, enhancedCode } = codesOf(said);
  const words = diagnostic === undefined ? undefined : joinedReply(diagnostic);
  const quoted = quotedReply(words ?? '');
  const {
    reason,
    because,
    actor: told,
  } = reasonOf(wording, {
    replyCode,
    enhancedCode,
    quoted,
    diagnostic: words,
    cited: diagnostic,
    about,
    shared,
    command: commandIn(diagnostic ?? '') ?? commandIn(about ?? '') ?? commandIn(shared ?? '', words),
  });
  const permanence = permanenceOf(action, replyCode, enhancedCode, told);
  const contradicts =
    replyCode !== undefined && enhancedCode !== undefined && replyCode[0] !== enhancedCode[0];
  const at = said.date === undefined ? undefined : dateTimeIn(said.date);
  const find = (value: string | undefined, words?: string) =>
    value === undefined || value === '' ? undefined : locate(value, words);
  const isForeign = said.remoteHost !== undefined && !isAt(said.remoteHost, said.reportedBy);
  const usual = actorOf(reason, action, isForeign);
  // Somebody has to send again what came back for good.
  const waitsInVain = told === 'nobody' && permanence === 'permanent';
  return withoutAbsent({
    recipient: find(said.recipient),
    originalRecipient: find(said.originalRecipient),
    action,
    replyCode: find(replyCode, diagnostic ?? about ?? shared),
    enhancedCode: find(enhancedCode, diagnostic?.includes(enhancedCode ?? '') ? diagnostic : undefined),
    clientCode: find(said.clientCode),
    reason,
    permanence,
    actor: waitsInVain ? usual : (told ?? usual),
    diagnostic: find(words, diagnostic),
    remoteHost: find(said.remoteHost),
    reportedBy: find(said.reportedBy),
    at: at && locate(at.value, at.words),
    because: find(because && shortened(because)),
    contradiction: contradicts ? { replyCode, enhancedCode } : undefined,
    guessed: said.isGuessed === true ? true : undefined,
  });
}

/** The codes of the server's words come before those of the gateway that reports (RFC 3464 §2.3.4 against §2.3.6). */
function codesOf({ status, diagnostic, about, shared, recipient }: Said) {
  const whole = replyIn(diagnostic ?? '');
  const quoted = replyIn(quotedReply(diagnostic ?? '') ?? '');
  const direct = quoted.replyCode === undefined ? whole : { ...whole, ...quoted };
  const around = replyIn(about ?? '');
  const stated = status === undefined ? undefined : replyIn(status).enhancedCode;
  const inWords =
    direct.enhancedCode ?? (stated === undefined || isVague(stated) ? around.enhancedCode : undefined);
  const enhanced =
    [inWords, stated, direct.enhancedCode].find((code) => code !== undefined && !isVague(code)) ??
    inWords ??
    stated;
  const reply = direct.replyCode ?? around.replyCode;
  // What is said of all holds for a recipient of whom nothing else is said.
  const isSilent = reply === undefined && enhanced === undefined;
  const general = isSilent ? replyIn(shared ?? '') : undefined;
  const isOthers = general !== undefined && speaksOfOthers(shared ?? '', recipient);
  return {
    replyCode: reply ?? (isOthers ? undefined : general?.replyCode),
    enhancedCode: enhanced ?? (isOthers ? undefined : general?.enhancedCode),
  };
}

function speaksOfOthers(shared: string, recipient: string | undefined): boolean {
  const lines = shared.split('\n').filter((line) => replyIn(line).replyCode !== undefined);
  return lines.some((line) => {
    const [found] = addressesIn(line);
    return (
      found !== undefined &&
      recipient !== undefined &&
      found.address.toLowerCase() !== recipient.toLowerCase()
    );
  });
}

/** Whether two hosts are of one domain, by their last two labels. */
function isAt(one: string, other: string | undefined): boolean {
  const domainOf = (host: string) => host.toLowerCase().split('.').slice(-2).join('.');
  return other !== undefined && domainOf(one) === domainOf(other);
}

const shortened = (words: string) => words.replace(/\s+/g, ' ').trim().slice(0, 500);

/** A property that is absent is left out. */
function withoutAbsent(
  failure: { [Key in keyof Failure]: Failure[Key] | undefined } & Pick<
    Failure,
    'action' | 'reason' | 'permanence' | 'actor'
  >,
): Failure {
  const { action, reason, permanence, actor, ...rest } = failure;
  const optional: Partial<Failure> = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  );
  return { ...optional, action, reason, permanence, actor };
}

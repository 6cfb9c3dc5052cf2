import { addressesIn, type FoundAddress, foldAddress } from '../address.ts';
import { limits } from '../limits.ts';
import { failureWordsIn } from './notice-words.ts';

/** What a notice in prose says of one recipient. */
export interface RecipientBlock {
  readonly address: string;
  /** The words about this recipient, as they stand. */
  readonly text: string;
  /** Lines that say how the address was written: the more, the surer. */
  readonly certainty: Certainty;
}

export interface RecipientBlocks {
  readonly blocks: readonly RecipientBlock[];
  /** What is said of none or of all. */
  readonly shared: string;
}

/** How an address stands in a line, from the surest: alone, before its reply, in a sentence, in a transcript. */
const certainties = ['alone', 'before-reply', 'in-sentence', 'in-transcript', 'after-to'] as const;
type Certainty = (typeof certainties)[number];

interface Head {
  readonly found: FoundAddress;
  readonly certainty: Certainty;
}

/** What may stand before an address that has the line to itself. */
const bullets = /^(?:>{3} |[\s"'*•·-]|\d{1,3}[.)] ){0,12}/;
/** What follows an address when the rest of the line speaks of it. */
const afterAddress =
  /^["']?(?:\s?<mailto:[^>\s]{1,330}>|\s?\([^()\n]{0,80}\)(?=\s*$)|\s?<[^>\s]{3,330}>)?["']?\s{0,4}/;
const reply =
  /^(?:[:;,[(]|-{1,2} |\.\.\.|\bon [A-Z\d]|\b(?:am|le|el|il|op) \d|[45]\d\d\b|(?:is |was |has |could |can)?(?:invalid|unknown|not|failed|rejected|undeliver|host|does|user|mailbox|error)\b)/i;

const labels =
  /(?:^|[\s("*])(?:(?:final|original|failed|invalid|unknown|undeliverable|intended|bad)?[ -]?(?:recipients?|address(?:es)?|e-?mail address|addressee|user|userid|mailbox|rcpt)(?: (?:to|address|is|was|failed|name))?|addressed to|rcpt to|delivered to|deliver(?:ing)? (?:your |the |this )?(?:mail|message|e-?mail)? ?to|sent to|delivery to|delivery userid|message to|mail to|send to|relayed to|empfänger|an|destinataire|destinatario|destinatário|geadresseerde|odbiorca|получател[а-я]{1,4})\s{0,3}[:=(]?\s{0,3}(?:<?mailto:)?["'(]?$/i;
/** `Votre message n'a pas pu être distribué à kim@example.com` */
const messageTo =
  /(?:nachricht|message|mensaje|messaggio|mensagem|bericht|meddelande|meddelelse|melding|wiadomość|zpráva|сообщение|письмо) (?:[\p{L}'’ ]{1,60} )?(?:an|à|a|para|per|aan|bij|naar|till|til|do|pro|для|на) ["'(<]?$/iu;
/** Languages that put no space between words. */
const eastAsianLabels =
  /(?:宛先|送信先|受信者|收件人|收件人邮件地址|收件者|收件地址|받는 사람|수신자)\s{0,3}[:：=(（]?\s{0,3}["'<(]?$/;
const failing =
  /deliver|fail|reject|unable|could|couldn|wasn|n't|not be|not |undeliver|error|invalid|unknown|bounce|return|block|refus|zustell|gestellt|konnte|impossible|remis|distribu|bloqu|entreg|recapit|consegn|bloccat|bezorg|afgeleverd|dostarcz|doručen|levere|доставл|配信|送信|退|无法|不存在|не удалось/i;
const labelled = /^[\s>*-]{0,8}[\p{L} -]{2,40}[:：=\t]\s{0,4}["'<(]{0,2}$/u;

/** The recipients that a notice names, each with the words about it. The returned message must be cut off before. */
export function recipientBlocks(said: string): RecipientBlocks {
  const shared: string[] = [];
  const blocks: { address: string; certainty: Certainty; lines: string[] }[] = [];
  let current: string[] = shared;
  /** What went wrong since the last line that sums up. */
  const session: string[] = [];
  for (const line of said.split('\n')) {
    const head = headOf(line);
    if (head && !continues(current, line)) {
      const isSummary = head.certainty === 'in-transcript' && /^\d/.test(line);
      const known = blocks.find(({ address }) => foldAddress(address) === foldAddress(head.found.address));
      const block = known ?? { address: head.found.address, certainty: head.certainty, lines: [] };
      if (!known) blocks.push(block);
      else if (rankOf(head.certainty) < rankOf(known.certainty)) known.certainty = head.certainty;
      if (known && known.lines.length > 0) known.lines.push('');
      block.lines.push(line, ...(isSummary ? session.splice(0) : []));
      current = block.lines;
      if (blocks.length > limits.recipients) break;
      continue;
    }
    if (beginsSession.test(line)) session.length = 0;
    if (isRuler(line) || beginsSession.test(line)) current = shared;
    if (saysWhy.test(line)) session.push(line);
    (ofHost.test(line) ? shared : current).push(line);
  }
  return {
    blocks: blocks.map(({ address, certainty, lines }) => ({ address, certainty, text: lines.join('\n') })),
    shared: shared.join('\n'),
  };
}

/** The blocks of the surest kind that there is. */
export function surestBlocks(blocks: readonly RecipientBlock[]): readonly RecipientBlock[] {
  const best = certainties.find((certainty) => blocks.some((block) => block.certainty === certainty));
  // An address with its reply is as good as one alone: some systems write both.
  const accepted: readonly Certainty[] =
    best === 'alone' ? ['alone', 'before-reply'] : best === undefined ? [] : [best];
  const chosen = blocks.filter(({ certainty }) => accepted.includes(certainty));
  const alone = chosen.filter(({ certainty }) => certainty === 'alone');
  return best === 'alone' && alone.length > 0 ? alone : chosen;
}

const rankOf = (certainty: Certainty) => certainties.indexOf(certainty);

/** A folded line: deeper than the line that it goes on, as Postfix and Exim write them. Its address is a word of it. */
function continues(block: readonly string[], line: string): boolean {
  const [head = '', last = ''] = [block[0], block.at(-1)];
  return last.trim() !== '' && addressesIn(head).length > 0 && indentOf(line) > indentOf(head);
}

const indentOf = (line: string) => /^[ \t>]{0,80}/.exec(line)?.[0].length ?? 0;

/** What a server refused, or a program complained of: `mail.local: unknown user: lee`. */
const saysWhy = /^\s*<<< [45]|^[\w./-]{3,40}: [\p{L}"'/]/u;
/** From here on the transcript is about other recipients. */
const beginsSession = /^(?:\.\.\. )?while talking to /i;

/** `550 mx.example.net (smtp)... 550 Host unknown`: stands before the recipients whose host it is, and is said of each again. */
const ofHost = /^[45]\d\d [\w.-]{1,253} \(\w{1,12}\)\.\.\. /;

/** `----- Transcript of session follows -----` */
const isRuler = (line: string) => /^\s{0,80}[-=_*#]{5,}/.test(line);

/** The recipient that a line begins to speak of. */
function headOf(line: string): Head | undefined {
  if (!line.includes('@') || line.length > 4000) return undefined;
  const [found] = addressesIn(line);
  if (!found) return undefined;
  const before = line.slice(0, found.start);
  const after = line.slice(found.end);
  if (/^\s*\(?(?:expanded|generated|ultimately generated|from|by|envelope)/i.test(before)) return undefined;
  if (bullets.exec(before)?.[0].length === before.length) {
    const rest = after.replace(afterAddress, '');
    if (rest.trim() === '' || rest.trim() === ':' || (found.bracketed && rest.startsWith(':'))) {
      return { found, certainty: 'alone' };
    }
    if (reply.test(rest)) return { found, certainty: 'before-reply' };
  }
  // `550 5.1.1 <kim@example.com>... User unknown`, as sendmail sums up a session.
  if (/^[45]\d\d[ -](?:[45]\.\d\.\d{1,3} )?$/.test(before)) return { found, certainty: 'in-transcript' };
  if (/^\s*>>> RCPT TO:/i.test(before)) return { found, certainty: 'in-transcript' };
  if (/^\s*(?:MAIL FROM|From|Sender|Reply-To|Return-Path)\b/i.test(before)) return undefined;
  if (/^\s*(?:To|Cc|An|À|Para|A)\s{0,2}:/i.test(before)) return { found, certainty: 'after-to' };
  const near = before.slice(-80);
  const isLabelled = labels.test(near) || messageTo.test(near) || eastAsianLabels.test(near);
  if (isLabelled && (labelled.test(before) || failing.test(line) || failureWordsIn(line.toLowerCase())))
    return { found, certainty: 'in-sentence' };
  // A table: `Recipient  kim@example.com`
  if (
    after.trim() === '' &&
    /^[\s|]*(?:recipients?|to|address|e-?mail(?: address)?)[\s|]{1,9}$/i.test(before)
  )
    return { found, certainty: 'in-sentence' };
  // `User mailbox exceeds allowed size: kim@example.com`
  if (after.trim() === '' && /^\s*\p{L}+(?: [\p{L}\d-]+){2,12}: ?<?$/u.test(before))
    return { found, certainty: 'in-sentence' };
  return undefined;
}

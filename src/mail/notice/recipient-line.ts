import { addressesIn, type FoundAddress } from '../address.ts';
import { failureWordsIn } from './notice-words.ts';

/** How an address stands in a line, from the surest: alone, before its reply, in a sentence, in a transcript. */
export const certainties = ['alone', 'before-reply', 'in-sentence', 'in-transcript', 'after-to'] as const;
export type Certainty = (typeof certainties)[number];

/** A line that begins to speak of a recipient. */
interface RecipientLine {
  readonly found: FoundAddress;
  readonly certainty: Certainty;
}

/** No notice writes a longer one about a recipient. */
export const longestLine = 4000;

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

/** The recipient that a line begins to speak of. */
export function recipientLine(line: string): RecipientLine | undefined {
  if (!line.includes('@') || line.length > longestLine) return undefined;
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

import { addressesIn, foldAddress } from '../address.ts';
import { limits } from '../limits.ts';
import { type Certainty, certainties, longestLine, recipientLine } from './recipient-line.ts';

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

/** The recipients that a notice names, each with the words about it. The returned message must be cut off before. */
export function recipientBlocks(said: string): RecipientBlocks {
  const shared: string[] = [];
  const blocks: { address: string; certainty: Certainty; lines: string[] }[] = [];
  let current: string[] = shared;
  /** What went wrong since the last line that sums up. */
  const session: string[] = [];
  for (const line of said.split('\n')) {
    const head = recipientLine(line);
    if (head && (current === shared || !continues(current, line))) {
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
  const isOfRecipient = addressesIn(head.slice(0, longestLine)).length > 0;
  return isOfRecipient && last.trim() !== '' && indentOf(line) > indentOf(head);
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

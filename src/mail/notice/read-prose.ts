import { addressesIn, addressOf, foldAddress, sameAddress } from '../address.ts';
import type { Said } from '../failure/make-failure.ts';
import { replyIn } from '../failure/reply.ts';
import { fieldOf, type HeaderField } from '../header-fields.ts';
import { delayWordsIn, isFinal, reasonInSubject } from './notice-words.ts';
import { type RecipientBlock, type RecipientBlocks, surestBlocks } from './recipient-blocks.ts';
import { remoteHostIn, serverWords } from './server-words.ts';
import { answersIn, sessionIn } from './transcript.ts';

interface Prose {
  readonly fields: readonly HeaderField[];
  readonly text: string;
  readonly words: string;
  readonly blocks: RecipientBlocks;
  readonly original: readonly HeaderField[];
}

/** The recipients of a notice without a delivery status, from the surest place to the weakest. */
export function failuresOfProse({ fields, text, words, blocks, original }: Prose): Said[] {
  const action = delayWordsIn(words) && !isFinal(words) ? 'delayed' : 'failed';
  const reportedBy =
    /\bgenerating server: ?([\w.-]{3,253})/i.exec(text)?.[1] ??
    /(?:mail system at host|program at|\bagent v\S{1,20} at) ([\w.-]{3,253}\w)/i.exec(text)?.[1];
  const shared = `${reasonInSubject(fieldOf(fields, 'subject') ?? '')}\n${blocks.shared}`;
  const common = { action, shared, reportedBy, date: fieldOf(fields, 'date') } as const;
  const session = sessionIn(text);
  const about = (address: string, block: RecipientBlock | undefined): Said => {
    // A line that sums up a session has the answers of that session with it.
    const answer = block?.certainty === 'in-transcript' ? undefined : answersIn(session, address);
    const own = block === undefined ? undefined : `${block.text}`;
    const inBlock = own === undefined ? undefined : serverWords(withoutAddressLine(own));
    const ofAll = blocks.blocks.length > 1 ? undefined : serverWords(blocks.shared);
    // Of a single recipient the words may stand before it; they are the server's if they have its code.
    const isElsewhere = ofAll !== undefined && hasCode(ofAll) && !hasCode(inBlock ?? '');
    const diagnostic = answer ?? (isElsewhere ? ofAll : (inBlock ?? ofAll));
    return { ...common, recipient: address, diagnostic, about: own, remoteHost: remoteHostIn(own ?? text) };
  };
  const failed = (fieldOf(fields, 'x-failed-recipients') ?? '')
    .split(/[,\s]+/)
    .flatMap((item) => addressOf(item) ?? []);
  const sure = surestBlocks(blocks.blocks);
  const receivers = [fieldOf(fields, 'to'), fieldOf(fields, 'from')].flatMap(
    (field) => addressOf(field)?.toLowerCase() ?? [],
  );
  const others = sure.filter(({ address }) => !receivers.includes(address.toLowerCase()));
  const chosen =
    failed.length > 0 ? failed : (others.length > 0 ? others : sure).map(({ address }) => address);
  const addresses = [...new Map(chosen.map((address) => [foldAddress(address), address])).values()];
  if (addresses.length > 0) {
    const find = (address: string) => blocks.blocks.find((block) => sameAddress(block.address, address));
    // The field and the text may name different addresses of one person, in the same order.
    const isPaired = sure.length === addresses.length;
    return addresses.map((address, index) =>
      about(address, find(address) ?? (isPaired ? sure[index] : undefined)),
    );
  }
  const to = addressOf(fieldOf(original, 'to'));
  const diagnostic = serverWords(text);
  if (to === undefined) return [{ ...common, diagnostic, shared: text, remoteHost: remoteHostIn(text) }];
  return [
    { ...common, recipient: to, isGuessed: true, diagnostic, shared: text, remoteHost: remoteHostIn(text) },
  ];
}

const hasCode = (words: string) => replyIn(words).replyCode !== undefined;

function withoutAddressLine(block: string): string {
  const [first = '', ...rest] = block.split('\n');
  const [found] = addressesIn(first);
  const after = found === undefined ? first : first.slice(found.end).replace(/^[\s>"':]+/, '');
  const before = found === undefined ? '' : first.slice(0, found.start).trim();
  const isSummary = /^[45]\d\d/.test(before) && !/^\W{0,4}[45]\d\d /.test(after);
  return [isSummary ? first : after.replace(/^[.\s]{1,5}(?=[45]\d\d)/, ''), ...rest].join('\n');
}

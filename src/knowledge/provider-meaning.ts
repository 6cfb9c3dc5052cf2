import { codeOf, type IndexedEntry, type ProviderIndex, saysOne } from './code-index.ts';
import { entryOf, type Knowledge, type ProviderEntry, type Saying, type Words } from './codes.ts';
import { isIn } from './fold.ts';
import { anyClass, permanenceOf, type ReadReply, withStart } from './standard-meaning.ts';

export interface ProviderMeaning extends Saying {
  /** The other causes that the same reply can have. */
  readonly causes?: readonly Pick<Saying, 'meaning' | 'remedy' | 'actor' | 'reason' | 'start'>[] | undefined;
}

/** Text, then from code to code, both of them first: the code with some of its words, then the code alone. */
export function providerMeaning(
  knowledge: Knowledge,
  index: ProviderIndex,
  reply: ReadReply,
): ProviderMeaning | undefined {
  const entry = entryByText(index, reply) ?? entryByCode(knowledge, index, reply);
  return entry && said(knowledge, entry, reply);
}

/** The longest text wins; of equal ones, that with the same codes. Short ones need codes that agree, or stand alone. */
function entryByText({ texts }: ProviderIndex, reply: ReadReply): IndexedEntry | undefined {
  const hasCode = reply.replyCode !== undefined || reply.enhancedCode !== undefined;
  const hits = texts.filter(({ pattern, entry }) => {
    if (!pattern || !isIn(pattern, reply.words)) return false;
    const speaks = pattern.length >= speaking;
    if (!hasCode) return speaks || pattern.pieces[0] === reply.words;
    return agrees(entry, reply) || (speaks && !entry.enhanced?.startsWith('X'));
  });
  return hits
    .filter(({ pattern }) => pattern?.length === hits[0]?.pattern?.length)
    .toSorted((one, other) => likeness(other.entry, reply) - likeness(one.entry, reply))[0];
}

/** How well the codes fit; where the reply has none, an entry that is as the standard has it. */
function likeness(entry: ProviderEntry, reply: ReadReply): number {
  if (!agrees(entry, reply)) return -1;
  const sameReply = entry.reply !== undefined && reply.replyCode !== undefined ? 4 : 0;
  const sameEnhanced = entry.enhanced !== undefined && reply.enhancedCode !== undefined ? 4 : 0;
  const usual = entry.label === undefined && entry.source === 'article' ? 1 : 0;
  return sameReply + sameEnhanced + usual;
}

/** So many letters and spaces speak for themselves, whatever the codes. */
const speaking = 18;

/** No code of the entry is another than that of the reply. */
function agrees({ reply: replyCode, enhanced }: ProviderEntry, reply: ReadReply): boolean {
  const sameReply = !replyCode || !reply.replyCode || replyCode === reply.replyCode;
  const sameEnhanced =
    !enhanced || !reply.enhancedCode || [reply.enhancedCode, anyClass(reply.enhancedCode)].includes(enhanced);
  return sameReply && sameEnhanced;
}

function entryByCode(knowledge: Knowledge, index: ProviderIndex, reply: ReadReply): IndexedEntry | undefined {
  const { replyCode, enhancedCode } = reply;
  if (replyCode === undefined && enhancedCode === undefined) {
    const { codeless } = index;
    return codeless && (reply.words === '' || saysSome(codeless, reply)) ? codeless : undefined;
  }
  const codes = [
    codeOf({ reply: replyCode, enhanced: enhancedCode }),
    enhancedCode,
    enhancedCode && anyClass(enhancedCode),
    replyCode,
  ];
  for (const code of new Set(codes)) {
    const entries = (code === undefined ? undefined : index.byCode.get(code)) ?? [];
    const usable = entries.filter(({ entry }) => isFor(knowledge, entry, reply));
    const found =
      usable.find((entry) => saysSome(entry, reply)) ??
      usable.find(({ entry, yields }) => !entry.textDecides && (!yields || fits(entry, reply)));
    if (found) return found;
  }
  return undefined;
}

function saysSome({ words, causeWords }: IndexedEntry, reply: ReadReply): boolean {
  return saysOne(words, reply.words) || causeWords.some((patterns) => saysOne(patterns, reply.words));
}

/** Lists of codes, and articles that sort everybody's replies by code, do not know better than the words. */
function fits(entry: ProviderEntry, { reason }: ReadReply): boolean {
  return reason === undefined || [entry, ...(entry.causes ?? [])].some((cause) => cause.reason === reason);
}

/** A reply code alone does not speak for replies with an enhanced code that says more. */
function isFor(knowledge: Knowledge, entry: ProviderEntry, { enhancedCode }: ReadReply): boolean {
  if (entry.enhanced !== undefined || enhancedCode === undefined) return true;
  const code = anyClass(enhancedCode);
  const isKnown =
    entryOf(knowledge.enhanced, code) ??
    entryOf(knowledge.microsoft, enhancedCode) ??
    entryOf(knowledge.microsoft, code);
  return code === 'X.0.0' || !isKnown;
}

function said(knowledge: Knowledge, { entry, causeWords }: IndexedEntry, reply: ReadReply): ProviderMeaning {
  const { note, label, source, causes = [] } = entry;
  const told =
    causes.find((_, at) => saysOne(causeWords[at] ?? [], reply.words)) ??
    (reply.reason === entry.reason ? undefined : causes.find(({ reason }) => reason === reply.reason));
  const main = told ?? entry;
  const others = [entry, ...causes].filter((cause) => cause !== main && cause.meaning !== main.meaning);
  return withStart(knowledge, {
    ...wordsOf(knowledge, main, entry, reply),
    actor: main.actor,
    permanence: permanenceFor(entry, reply),
    reason: main.reason ?? entry.reason,
    start: main.start ?? (main === entry ? entry.start : undefined),
    note: main.note ?? note,
    label,
    source,
    code: codeOf(entry),
    causes:
      causes.length > 0
        ? others.map((cause) => ({
            meaning: cause.meaning,
            remedy: cause.remedy,
            actor: cause.actor,
            reason: cause.reason,
            start: cause.start,
          }))
        : undefined,
  });
}

/** An entry of the registry has other words for a temporary failure. */
function wordsOf(
  knowledge: Knowledge,
  main: { readonly meaning: Words; readonly remedy: Words },
  entry: ProviderEntry,
  { enhancedCode }: ReadReply,
): { readonly meaning: Words; readonly remedy: Words } {
  const { meaning, remedy } = main;
  const temporary =
    entry.enhanced?.startsWith('X') && enhancedCode?.startsWith('4')
      ? knowledge.enhanced[entry.enhanced]?.temporary
      : undefined;
  return { meaning: temporary?.meaning ?? meaning, remedy: temporary?.remedy ?? remedy };
}

/** What the entry says, unless the reply is of another class than the entry. */
function permanenceFor(entry: ProviderEntry, reply: ReadReply) {
  const said = permanenceOf(reply);
  const own = permanenceOf({ replyCode: entry.reply, enhancedCode: entry.enhanced });
  return said !== undefined && said !== own ? said : entry.permanence;
}

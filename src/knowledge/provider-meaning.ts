import { codeOf, type IndexedEntry, type ProviderIndex, saysOne } from './code-index.ts';
import type { Knowledge, ProviderEntry, Saying, Words } from './codes.ts';
import { isIn } from './fold.ts';
import { anyClass, permanenceOf, type ReadReply, reasonOf, withStart } from './standard-meaning.ts';

export interface ProviderMeaning extends Saying {
  /** The other causes that the same reply can have. */
  readonly causes?: readonly Pick<Saying, 'meaning' | 'remedy' | 'actor' | 'reason' | 'start'>[] | undefined;
}

/** Text, then code with some of its words, then the code alone: both codes, enhanced, reply. */
export function providerMeaning(
  knowledge: Knowledge,
  index: ProviderIndex,
  reply: ReadReply,
): ProviderMeaning | undefined {
  const byText = entryByText(index, reply);
  if (byText) return said(knowledge, byText, reply);
  const entries = entriesByCode(index, reply);
  const byWords = entries.find(
    ({ words, causeWords }) =>
      saysOne(words, reply.words) || causeWords.some((patterns) => saysOne(patterns, reply.words)),
  );
  if (byWords) return said(knowledge, byWords, reply);
  const byCode = entryByCode(knowledge, index, entries, reply);
  return byCode && said(knowledge, byCode, reply);
}

/** The longest text wins; of equal ones, that with the same codes. Short labels need the codes to agree. */
function entryByText({ texts }: ProviderIndex, reply: ReadReply): IndexedEntry | undefined {
  const hits = texts.filter(({ pattern, entry }) => {
    if (!pattern || !isIn(pattern, reply.words)) return false;
    return agrees(entry, reply) || (pattern.length >= speaking && !entry.enhanced?.startsWith('X'));
  });
  const longest = hits.filter(({ pattern }) => pattern?.length === hits[0]?.pattern?.length);
  return longest.find(({ entry }) => agrees(entry, reply)) ?? longest[0];
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

function entriesByCode({ byCode }: ProviderIndex, { replyCode, enhancedCode }: ReadReply) {
  const keys = [
    codeOf({ reply: replyCode, enhanced: enhancedCode }),
    enhancedCode,
    enhancedCode && anyClass(enhancedCode),
    replyCode,
  ];
  return keys.flatMap((key) => (key === undefined ? [] : (byCode.get(key) ?? [])));
}

function entryByCode(
  knowledge: Knowledge,
  index: ProviderIndex,
  entries: readonly IndexedEntry[],
  reply: ReadReply,
): IndexedEntry | undefined {
  const { replyCode, enhancedCode } = reply;
  if (replyCode === undefined && enhancedCode === undefined) {
    const isSaid = reasonOf(knowledge, reply) !== undefined;
    return isSaid ? undefined : index.codeless;
  }
  const first = entries.find(({ entry }) => !entry.textDecides && isFor(knowledge, entry, reply));
  if (!first || index.servers === 'own') return first;
  // An article that sorts everybody's replies by code alone does not know better than the words themselves.
  const reason = reasonOf(knowledge, reply);
  const known = [first.entry, ...(first.entry.causes ?? [])].map((entry) => entry.reason);
  return reason === undefined || known.includes(reason) ? first : undefined;
}

/** A reply code alone does not speak for replies with an enhanced code that says more. */
function isFor(knowledge: Knowledge, entry: ProviderEntry, { enhancedCode }: ReadReply): boolean {
  if (entry.enhanced !== undefined || enhancedCode === undefined) return true;
  const code = anyClass(enhancedCode);
  const isKnown = knowledge.enhanced[code] ?? knowledge.microsoft[enhancedCode] ?? knowledge.microsoft[code];
  return code === 'X.0.0' || !isKnown;
}

function said(knowledge: Knowledge, { entry, causeWords }: IndexedEntry, reply: ReadReply): ProviderMeaning {
  const { note, label, source, causes = [] } = entry;
  const reason = reasonOf(knowledge, reply);
  const told =
    causes.find((_, at) => saysOne(causeWords[at] ?? [], reply.words)) ??
    causes.find((cause) => reason !== undefined && cause.reason === reason);
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

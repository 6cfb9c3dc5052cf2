import MiniSearch from 'minisearch';
import type { Knowledge, Words } from './codes.ts';
import { allWords, type FoundPage, pagesOf, type SearchedPage } from './searched-pages.ts';
import { enhancedMeaning } from './standard-meaning.ts';

export interface CodeSearch {
  /** Codes first, exact before those that begin so; then words, each of them found or nearly so. */
  readonly search: (query: string, provider?: string) => readonly FoundPage[];
}

const searches = new WeakMap<Knowledge, CodeSearch>();

/** The search over the whole reference, made once. */
export function codeSearch(knowledge: Knowledge): CodeSearch {
  const known = searches.get(knowledge);
  if (known) return known;
  const pages = pagesOf(knowledge);
  const usualFirst = pages.toSorted((one, other) => usualRank(one) - usualRank(other));
  const byId = new Map(pages.map((page) => [page.id, page]));
  const index = new MiniSearch<SearchedPage>({
    fields: ['code', 'texts', 'meanings', 'related'],
    tokenize: wordsIn,
    processTerm: (term) => sameWords[term] ?? term,
    searchOptions: {
      boost: { code: 3, texts: 2, related: 0.3 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (/\d/.test(term) || term.length < 5 ? 0 : 0.2),
      combineWith: 'AND',
    },
  });
  index.addAll(pages);

  const search = (query: string, provider?: string): readonly FoundPage[] => {
    const shown =
      provider === undefined
        ? usualFirst
        : usualFirst.filter(({ providers }) => providers.includes(provider));
    const words = wordsIn(query);
    const found =
      words.length === 0
        ? shown
        : words.every(isCode)
          ? byCode(knowledge, shown, words)
          : byWords(shown, words);
    if (provider === undefined) return found;
    return found.map((page) => ({ ...page, meaning: byId.get(page.id)?.saidBy[provider] ?? page.meaning }));
  };
  const byWords = (shown: readonly SearchedPage[], words: readonly string[]): readonly FoundPage[] => {
    const ids = new Set(shown.map(({ id }) => id));
    const filter = ({ id }: { id: string }) => ids.has(id);
    const query = words.join(' ');
    const all = index.search(query, { filter });
    const some = all.length > 0 ? all : index.search(query, { filter, combineWith: 'OR' });
    return some.flatMap(({ id }) => {
      const page = byId.get(id);
      if (!page) return [];
      const quote = quoteOf(page, words);
      return [{ ...page, quote, said: quote === undefined ? saidOf(page, words) : undefined }];
    });
  };
  const made = { search };
  searches.set(knowledge, made);
  return made;
}

/** Failures before what reports none, and those that many providers speak of before the others. */
function usualRank({ code, providers }: SearchedPage): number {
  return /^[23]\d\d/.test(code) ? 1 : -providers.length;
}

/** Lower case; a code stays one word, also while it is being typed. */
function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/0x[0-9a-f]*|[245x](?:\.\d{1,3}){1,2}\.?|[\p{L}\p{N}]+/gu) ?? [];
}

function isCode(word: string): boolean {
  return /^(?:[2-5]\d{0,2}|[245x]\.[\d.]*|0x[0-9a-f]*)$/.test(word);
}

/** People type the words they know. */
const sameWords: Readonly<Record<string, string>> = {
  blacklist: 'blocklist',
  blacklisted: 'blocklist',
  blacklisting: 'blocklist',
  whitelist: 'allow',
  safelist: 'allow',
  ndr: 'bounce',
  inbox: 'mailbox',
};

function byCode(
  knowledge: Knowledge,
  pages: readonly SearchedPage[],
  words: readonly string[],
): readonly FoundPage[] {
  const typed = words.join(' ');
  const rankOf = ({ codes }: SearchedPage) => {
    if (codes[0] === typed) return 0;
    if (codes.includes(typed)) return 1;
    if (codes.some((code) => code.startsWith(typed))) return 2;
    if (words.length > 1 && words.some((word) => codes.length > 0 && codes.includes(word))) return 3;
    return undefined;
  };
  return pages
    .flatMap((page) => {
      const rank = rankOf(page);
      return rank === undefined ? [] : [{ page, rank }];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ page }) => asTyped(knowledge, page, typed));
}

/** A code of the registry is shown with the class that was typed. */
function asTyped(knowledge: Knowledge, page: SearchedPage, typed: string): FoundPage {
  const isOfRegistry = page.codes.length > 1 && page.id === page.codes[0];
  if (!isOfRegistry || typed === page.id || !page.codes.includes(typed) || typed.startsWith('x')) return page;
  const { meaning } = enhancedMeaning(knowledge, typed) ?? page;
  return { ...page, id: typed, code: typed, meaning };
}

/** Who says it, if not the standard. */
function saidOf({ meaning, saidBy }: SearchedPage, words: readonly string[]): FoundPage['said'] {
  const holds = (said: Words) => words.every((word) => allWords(said).toLowerCase().includes(word));
  if (holds(meaning)) return undefined;
  const found = Object.entries(saidBy).find(([, said]) => holds(said));
  return found && { provider: found[0], meaning: found[1] };
}

/** The line of a server or mail program that has one of the words. */
function quoteOf({ texts }: SearchedPage, words: readonly string[]): string | undefined {
  return texts.split('\n').find((line) => words.some((word) => line.toLowerCase().includes(word)));
}

import { allEntries, codeOf } from './code-index.ts';
import { clientPath } from './code-pages.ts';
import type { Knowledge, Words } from './codes.ts';
import { enhancedMeaning, replyMeaning } from './standard-meaning.ts';

/** A page of the reference, as a search shows it. */
export interface FoundPage {
  readonly id: string;
  /** As people write it: `550 5.1.1`; of an error of a mail program without a code, its words. */
  readonly code: string;
  readonly meaning: Words;
  /** The mail program that shows it. */
  readonly client?: string | undefined;
  /** Providers that say something of their own about it. */
  readonly providers: readonly string[];
  /** The words of a server or mail program in which the query stands. */
  readonly quote?: string | undefined;
  /** The provider that says what was asked for, where the standard says something else. */
  readonly said?: { readonly provider: string; readonly meaning: Words } | undefined;
}

/** A page with what finds it. */
export interface SearchedPage extends FoundPage {
  /** Everything that finds it by code: `550 5.1.1`, `5.1.1`, `4.1.1`. */
  readonly codes: readonly string[];
  /** Words of servers and mail programs, one to a line. */
  readonly texts: string;
  readonly meanings: string;
  /** What each provider says. */
  readonly saidBy: Readonly<Record<string, Words>>;
  /** Other words for the same reason. */
  readonly related: string;
}

/** Every page of the reference: codes of the standards, of Microsoft, of providers, of mail programs. */
export function pagesOf(knowledge: Knowledge): SearchedPage[] {
  const entries = Object.entries(knowledge.providers).flatMap(([provider, table]) =>
    allEntries(table, knowledge).map((entry) => ({ provider, entry })),
  );
  const page = (code: string, codes: readonly string[], name = ''): SearchedPage => {
    const about = entries.filter(({ entry }) => codes.includes((codeOf(entry) ?? '').toLowerCase()));
    const [reply, enhanced] = code.includes(' ')
      ? code.split(' ')
      : /\./.test(code)
        ? [undefined, code]
        : [code];
    const standard = enhanced ? enhancedMeaning(knowledge, enhanced) : undefined;
    const said = standard ?? replyMeaning(knowledge, reply ?? '') ?? about[0]?.entry;
    return {
      id: code.replace(' ', '-'),
      code,
      codes,
      meaning: about.length === 1 && !standard ? (about[0]?.entry.meaning ?? '') : (said?.meaning ?? ''),
      providers: [...new Set(about.map(({ provider }) => provider))],
      texts: [name, ...about.flatMap(({ entry }) => [entry.text ?? '', ...(entry.words ?? [])])].join('\n'),
      meanings: [said, ...about.flatMap(({ entry }) => [entry, ...(entry.causes ?? [])])]
        .flatMap((saying) => (saying ? [allWords(saying.meaning), saying.reason ?? ''] : []))
        .join('\n'),
      saidBy: Object.fromEntries(about.map(({ provider, entry }) => [provider, entry.meaning]).reverse()),
      related: [said, ...about.map(({ entry }) => entry)]
        .flatMap((saying) => knowledge.reasons[saying?.reason ?? '']?.texts ?? [])
        .join('\n'),
    };
  };
  const pairs = [
    ...new Set(entries.flatMap(({ entry }) => (entry.reply && entry.enhanced ? [codeOf(entry) ?? ''] : []))),
  ];
  return [
    ...Object.entries(knowledge.reply.codes).map(([code, { text }]) => page(code, [code], text)),
    ...Object.entries(knowledge.enhanced).map(([code, { name, permanence }]) => {
      const classes = permanence === 'success' ? ['2'] : ['5', '4'];
      const codes = [...classes, 'x'].map((digit) => `${digit}${code.slice(1)}`);
      return page(codes[0] ?? code, codes, name);
    }),
    ...Object.keys(knowledge.microsoft)
      .filter((code) => !knowledge.enhanced[`X${code.slice(1)}`])
      .map((code) => page(code, [code])),
    ...pairs.map((code) => page(code, [code, code.split(' ')[1] ?? ''])),
    ...clientPages(knowledge),
  ];
}

/** The ids of all pages: those a search finds, and of codes with two classes the temporary one too. */
export function pageIdsOf(knowledge: Knowledge): readonly string[] {
  const ids = pagesOf(knowledge).flatMap(({ id, codes }) => [
    id,
    ...codes.filter((code) => /^4\.\d+\.\d+$/.test(code)),
  ]);
  return [...new Set(ids)];
}

function clientPages({ clients }: Knowledge): SearchedPage[] {
  const pages = new Map<string, SearchedPage>();
  for (const error of clients.errors) {
    const { client, code, text = '', meaning } = error;
    const id = clientPath(error);
    const before = pages.get(id);
    pages.set(id, {
      id,
      code: code ?? text,
      codes: code === undefined ? [] : [code.toLowerCase()],
      meaning: before?.meaning ?? meaning,
      client: before ? `${before.client}, ${client}` : client,
      providers: [],
      texts: [before?.texts ?? '', text, client].join('\n'),
      meanings: [before?.meanings ?? '', meaning].join('\n'),
      saidBy: {},
      related: '',
    });
  }
  return [...pages.values()];
}

export function allWords(words: Words): string {
  return typeof words === 'string' ? words : `${words.agent}\n${words.customer}`;
}

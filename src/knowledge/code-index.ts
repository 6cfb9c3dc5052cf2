import type { Knowledge, ProviderCodes, ProviderEntry, ReasonCause } from './codes.ts';
import { isIn, type Pattern, patternOf } from './fold.ts';

/** An entry of a provider, with its words ready to be searched for. */
export interface IndexedEntry {
  readonly entry: ProviderEntry;
  /** Its code says no more than the standard: words that tell another reason count more. */
  readonly yields: boolean;
  readonly pattern?: Pattern;
  readonly words: readonly Pattern[];
  readonly causeWords: readonly (readonly Pattern[])[];
}

export interface ProviderIndex {
  /** Those with a text, the longest first. */
  readonly texts: readonly IndexedEntry[];
  /** By `550 5.1.1`, `5.1.1` or `X.1.1`, and `550`, as each entry is written. */
  readonly byCode: ReadonlyMap<string, readonly IndexedEntry[]>;
  /** What counts when there is no code at all, and no words or some of its own. */
  readonly codeless: IndexedEntry | undefined;
}

/** What is made of the knowledge once, so that each look-up is fast. */
export interface CodeIndex {
  readonly providers: ReadonlyMap<string, ProviderIndex>;
  /** Standard words and the reason they tell, the longest first. */
  readonly texts: readonly { readonly reason: string; readonly pattern: Pattern }[];
  /** Words that say more than their reason, the longest first. */
  readonly causes: readonly {
    readonly reason: string;
    readonly pattern: Pattern;
    readonly cause: ReasonCause;
  }[];
  /** Words that the standard gives for a code, the longest first. */
  readonly names: readonly { readonly code: string; readonly pattern: Pattern }[];
}

const indexes = new WeakMap<Knowledge, CodeIndex>();

export function indexOf(knowledge: Knowledge): CodeIndex {
  const known = indexes.get(knowledge);
  if (known) return known;
  const causes = Object.entries(knowledge.reasons)
    .flatMap(([reason, { causes = [] }]) => causes.map((cause) => ({ reason, cause })))
    .flatMap(({ reason, cause }) => cause.words.map((text) => ({ reason, cause, pattern: patternOf(text) })))
    .toSorted(longestFirst);
  const index = {
    providers: new Map(
      Object.entries(knowledge.providers).map(([id, table]) => [id, providerIndex(table, knowledge)]),
    ),
    texts: Object.entries(knowledge.reasons)
      .flatMap(([reason, { texts = [] }]) => texts.map((text) => ({ reason, pattern: patternOf(text) })))
      .concat(causes)
      .toSorted(longestFirst),
    causes,
    names: [
      ...Object.entries(knowledge.reply.codes).map(([code, { text }]) => ({ code, text })),
      ...Object.entries(knowledge.enhanced).map(([code, { name }]) => ({ code, text: name })),
    ]
      .flatMap(({ code, text }) => (text === undefined ? [] : [{ code, pattern: patternOf(text) }]))
      .toSorted(longestFirst),
  };
  indexes.set(knowledge, index);
  return index;
}

function longestFirst(one: { readonly pattern: Pattern }, other: { readonly pattern: Pattern }): number {
  return other.pattern.length - one.pattern.length;
}

function providerIndex(table: ProviderCodes, knowledge: Knowledge): ProviderIndex {
  const own = new Set(table.codes);
  const entries = allEntries(table, knowledge).map(
    (entry): IndexedEntry => ({
      entry,
      yields: table.servers === 'any' || !own.has(entry),
      ...(entry.text === undefined ? {} : { pattern: patternOf(entry.text) }),
      words: (entry.words ?? []).map(patternOf),
      causeWords: (entry.causes ?? []).map(({ words = [] }) => words.map(patternOf)),
    }),
  );
  return {
    texts: entries
      .filter(({ pattern }) => pattern)
      .toSorted((one, other) => (other.pattern?.length ?? 0) - (one.pattern?.length ?? 0)),
    byCode: groupedByCode(entries),
    codeless: entries.find(({ entry }) => codeOf(entry) === undefined && entry.text === undefined),
  };
}

function groupedByCode(entries: readonly IndexedEntry[]) {
  const groups = new Map<string, IndexedEntry[]>();
  for (const indexed of entries) {
    const code = codeOf(indexed.entry);
    if (code === undefined) continue;
    const group = groups.get(code);
    if (group) group.push(indexed);
    else groups.set(code, [indexed]);
  }
  return groups;
}

/** The entries of a provider, and those that it lists with the standard meaning. */
export function allEntries(table: ProviderCodes, knowledge: Knowledge): ProviderEntry[] {
  const asStandard = Object.entries(table.asStandard ?? {}).flatMap(([code, text]): ProviderEntry[] => {
    const enhanced = knowledge.enhanced[code];
    const standard = enhanced ?? knowledge.reply.codes[code];
    if (!standard) return [];
    const { meaning, remedy, actor, reason, start, note } = standard;
    const permanence = standard.permanence === 'both' ? 'permanent' : standard.permanence;
    return [
      {
        ...(enhanced ? { enhanced: code } : { reply: code }),
        text,
        meaning,
        remedy,
        actor,
        permanence,
        source: 'article',
        ...(reason ? { reason } : {}),
        ...(start ? { start } : {}),
        ...(note ? { note } : {}),
      },
    ];
  });
  return [...table.codes, ...asStandard];
}

/** `550 5.1.1`, as people write it. */
export function codeOf({
  reply,
  enhanced,
}: {
  readonly reply?: string | undefined;
  readonly enhanced?: string | undefined;
}): string | undefined {
  return reply === undefined && enhanced === undefined
    ? undefined
    : [reply, enhanced].filter((part) => part !== undefined).join(' ');
}

export function saysOne(patterns: readonly Pattern[], folded: string): boolean {
  return patterns.some((pattern) => isIn(pattern, folded));
}

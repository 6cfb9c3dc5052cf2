import { type Folded, fold, foldPhrase } from './fold.ts';
import type { Actor, FailureReason } from './reading.ts';
import type { WordingTable } from './wording-table.ts';

/** The table, ready to be asked. */
export interface Wording {
  /** By the first letters of a word. */
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly enhanced: ReadonlyMap<string, FailureReason>;
  readonly reply: ReadonlyMap<string, FailureReason>;
}

interface Phrase {
  readonly reason: FailureReason;
  readonly rank: number;
  readonly isWeak: boolean;
  readonly actor?: Actor | undefined;
  /** As it is written in the table. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** What stands between two `*` or `~`: one of several texts, by their first letters. */
interface Piece {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** How many letters may stand before it. */
  readonly gap: number;
}

/** How many letters a sign may stand for: `*` for a few words of a sentence, `~` for one or two. */
const gaps: Readonly<Record<string, number>> = { '*': 80, '~': 24 };

export function compileWording({ words, wording, enhanced, reply }: WordingTable): Wording {
  const lists = new Map(Object.entries(words).map(([name, of]) => [name, Object.values(of).flat()]));
  const byFirstWord = new Map<string, Phrase[]>();
  const phrases = wording.flatMap(({ phrases, weak, ...rest }) =>
    phrases.map((text) => ({ ...rest, text, isWeak: weak === true, pieces: piecesOf(text, lists) })),
  );
  for (const [rank, phrase] of phrases.entries()) {
    for (const key of phrase.pieces[0]?.texts.keys() ?? []) {
      const list = byFirstWord.get(key) ?? [];
      list.push({ ...phrase, rank });
      byFirstWord.set(key, list);
    }
  }
  return { byFirstWord, enhanced: new Map(Object.entries(enhanced)), reply: new Map(Object.entries(reply)) };
}

function piecesOf(phrase: string, lists: ReadonlyMap<string, readonly string[]>): Piece[] {
  const [first = '', ...rest] = phrase.split(/([*~])/);
  const pieces: Piece[] = [{ texts: textsOf(first, lists), gap: 0 }];
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const [sign = '', text = ''] = rest.slice(at, at + 2);
    pieces.push({ texts: textsOf(text, lists), gap: gaps[sign] ?? 0 });
  }
  return pieces;
}

/** What a piece may be, with each word of its lists in place of their names. */
function textsOf(piece: string, lists: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  let texts = [piece];
  for (const [name, words] of lists) {
    const sign = `{${name}}`;
    if (piece.includes(sign))
      texts = texts.flatMap((text) => words.map((word) => text.replaceAll(sign, word)));
  }
  const byKey = new Map<string, string[]>();
  for (const text of new Set(texts.map(foldedText))) {
    if (text.trim() === '') continue;
    // One word may begin a longer one (`blacklist`, `blacklisted`): it is filed by its first letters.
    const key = keyOf(text);
    byKey.set(key, [...(byKey.get(key) ?? []), text]);
  }
  return byKey;
}

/** A full stop at the end says that no longer word is meant: `conta.`, not `contains`. */
const foldedText = (text: string) => foldPhrase(text) + (text.trim().endsWith('.') ? ' ' : '');

/** A text is filed by its first letters; one that is shorter by all of them. */
const keyLengths = [3, 2, 1] as const;
const keyOf = (text: string) => text.slice(0, 3);

interface ReasonOfWords {
  readonly reason: FailureReason;
  readonly phrase: string;
  readonly isWeak: boolean;
  readonly actor?: Actor | undefined;
}

/** The reason that words state, with the words. Looks at each word once, against the phrases that begin like it. */
export function reasonOfWords({ byFirstWord }: Wording, text: string): ReasonOfWords | undefined {
  const folded = fold(text);
  const { words } = folded;
  let best: Phrase | undefined;
  for (let at = 0; at >= 0 && at < words.length; at = nextWord(words, at)) {
    for (const length of keyLengths) {
      for (const phrase of byFirstWord.get(words.slice(at, at + length)) ?? []) {
        if (best && phrase.rank >= best.rank) break;
        if (standsAt(phrase.pieces, folded, at)) best = phrase;
      }
    }
  }
  if (!best) return undefined;
  const { reason, isWeak, actor, text: phrase } = best;
  return { reason, isWeak, actor, phrase };
}

function nextWord(words: string, at: number): number {
  const space = words.indexOf(' ', at);
  return space < 0 ? -1 : space + 1;
}

function standsAt([first, ...rest]: readonly Piece[], folded: Folded, start: number): boolean {
  const length = first && lengthAt(first, folded.words, start);
  if (!length) return false;
  let at = start + length;
  for (const piece of rest) {
    const end = endWithin(piece, folded, at);
    if (end < 0) return false;
    at = end;
  }
  return true;
}

/** Where the piece ends that begins soon after a place, in the same sentence. */
function endWithin(piece: Piece, { words, endsSentence }: Folded, from: number): number {
  for (
    let space = words.indexOf(' ', from);
    space >= 0 && space - from <= piece.gap;
    space = words.indexOf(' ', space + 1)
  ) {
    if (endsSentence(space)) return -1;
    const length = lengthAt(piece, words, space + 1);
    if (length > 0) return space + 1 + length;
  }
  return -1;
}

/** How long the piece is that stands at a place; 0 if none does. */
function lengthAt({ texts }: Piece, words: string, at: number): number {
  for (const key of keyLengths) {
    for (const text of texts.get(words.slice(at, at + key)) ?? []) {
      if (words.startsWith(text, at)) return text.trimEnd().length;
    }
  }
  return 0;
}

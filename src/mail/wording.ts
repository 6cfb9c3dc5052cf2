import * as v from 'valibot';
import { foldPhrase, foldWords } from './fold.ts';
import { type Actor, actors, type FailureReason, failureReasons } from './reading.ts';

const phrase = v.pipe(v.string(), v.trim(), v.minLength(2, 'is too short: it would be found everywhere'));
const reason = v.picklist(failureReasons);

/** `flows/codes/wording.yaml`: how words and codes tell the reason of a failure. */
export const wordingSchema = v.strictObject({
  /** The first that holds wins: the specific stands before the general, the cause before what came of it. */
  wording: v.array(
    v.strictObject({
      reason,
      /** Says little: an enhanced code that is to the point is better. */
      weak: v.optional(v.literal(true)),
      /** Who must act, where it is not who acts for this reason. */
      actor: v.optional(v.picklist(actors)),
      phrases: v.array(phrase),
    }),
  ),
  /** RFC 3463 codes: `X.1.1`, or `5.1.10` where the class matters, `535 5.7.9` where the reply does. */
  enhanced: v.record(v.pipe(v.string(), v.regex(/^(?:[45]\d\d )?[X45]\.\d{1,3}\.\d{1,3}$/)), reason),
  /** RFC 5321 §4.2.3 codes. */
  reply: v.record(v.pipe(v.string(), v.regex(/^[45]\d\d$/)), reason),
});

export type WordingTable = v.InferOutput<typeof wordingSchema>;

interface Phrase {
  readonly reason: FailureReason;
  readonly rank: number;
  readonly isWeak: boolean;
  readonly actor?: Actor | undefined;
  /** The pieces between the `*`. */
  readonly pieces: readonly string[];
}

/** The table, ready to be asked. */
export interface Wording {
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly enhanced: ReadonlyMap<string, FailureReason>;
  readonly reply: ReadonlyMap<string, FailureReason>;
}

/** How many letters `*` may stand for. */
const widestGap = 80;

export function compileWording({ wording, enhanced, reply }: WordingTable): Wording {
  const byFirstWord = new Map<string, Phrase[]>();
  let rank = 0;
  for (const { reason, phrases, weak, actor } of wording) {
    for (const text of phrases) {
      const pieces = text
        .split('*')
        .map(foldPhrase)
        .filter((piece) => piece !== '');
      const word = pieces[0]?.split(' ')[0];
      if (word === undefined) continue;
      // One word may begin a longer one (`blacklist`, `blacklisted`): it is filed by its first letters.
      const key = keyOf(word);
      const list = byFirstWord.get(key) ?? [];
      list.push({ reason, rank, isWeak: weak === true, actor, pieces });
      byFirstWord.set(key, list);
      rank += 1;
    }
  }
  return { byFirstWord, enhanced: new Map(Object.entries(enhanced)), reply: new Map(Object.entries(reply)) };
}

const keyOf = (word: string) => word.slice(0, 3);

interface ReasonOfWords {
  readonly reason: FailureReason;
  readonly phrase: string;
  readonly isWeak: boolean;
  readonly actor?: Actor | undefined;
}

/** The reason that words state, with the words. Looks at each word once, against the phrases that begin like it. */
export function reasonOfWords({ byFirstWord }: Wording, text: string): ReasonOfWords | undefined {
  const folded = foldWords(text);
  let best: Phrase | undefined;
  for (let at = 0; at >= 0 && at < folded.length; at = nextWord(folded, at)) {
    for (const phrase of byFirstWord.get(folded.slice(at, at + 3)) ??
      byFirstWord.get(shortKey(folded, at)) ??
      []) {
      if (best && phrase.rank >= best.rank) continue;
      if (standsAt(phrase.pieces, folded, at)) best = phrase;
    }
  }
  if (!best) return undefined;
  const { reason, isWeak, actor, pieces } = best;
  return { reason, isWeak, actor, phrase: pieces.join(' … ') };
}

/** Words of one or two letters are filed whole. */
const shortKey = (folded: string, at: number) => folded.slice(at, at + 3).split(' ')[0] ?? '';

function nextWord(folded: string, at: number): number {
  const space = folded.indexOf(' ', at);
  return space < 0 ? -1 : space + 1;
}

function standsAt([first = '', ...rest]: readonly string[], folded: string, start: number): boolean {
  if (!folded.startsWith(first, start)) return false;
  let at = start + first.length;
  for (const piece of rest) {
    const found = folded.slice(at, at + widestGap + piece.length).indexOf(` ${piece}`);
    if (found < 0) return false;
    at += found + 1 + piece.length;
  }
  return true;
}

/** A stretch of a text: from `start` up to `end`, which is not in it any more. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Wanted {
  readonly words: string;
  readonly offset?: number | undefined;
}

/** So many letters are looked for; what follows them is compared. It bounds the time that hostile texts take. */
const anchorLength = 64;
/** So many places are compared. */
const mostPlaces = 20;

/**
 * Finds where words stand in a text: at the offset they were read at, else where they first stand, whatever spaces, line
 * ends (RFC 5322 §2.2.3 folds lines) and quote marks stand between them.
 */
export function wordFinder(text: string): (wanted: Wanted) => Stretch | undefined {
  const folded = fold(text);
  return ({ words, offset }) => {
    if (words.trim() === '') return undefined;
    if (offset !== undefined && text.startsWith(words, offset))
      return { start: offset, end: offset + words.length };
    const wanted = fold(words).letters.trim();
    const at = placeOf(wanted, folded.letters);
    if (at < 0) return undefined;
    const last = at + wanted.length - 1;
    return { start: folded.places[at] ?? 0, end: (folded.places[last] ?? 0) + 1 };
  };
}

function placeOf(wanted: string, letters: string): number {
  const anchor = wanted.slice(0, anchorLength);
  let at = letters.indexOf(anchor);
  for (let places = 0; at >= 0 && places < mostPlaces; places += 1) {
    if (letters.startsWith(wanted, at)) return at;
    at = letters.indexOf(anchor, at + 1);
  }
  return -1;
}

/** Each run of spaces, line ends and quote marks as one space; `places` tells where each letter stood. */
function fold(text: string): { readonly letters: string; readonly places: Uint32Array } {
  const places = new Uint32Array(text.length);
  const pieces: string[] = [];
  let length = 0;
  for (const { 0: piece, index } of text.matchAll(/[\s>]+|[^\s>]+/g)) {
    const isGap = /^[\s>]/.test(piece);
    pieces.push(isGap ? ' ' : piece);
    if (isGap) {
      places[length] = index;
      length += 1;
    } else {
      for (let letter = 0; letter < piece.length; letter += 1) places[length + letter] = index + letter;
      length += piece.length;
    }
  }
  return { letters: pieces.join(''), places };
}

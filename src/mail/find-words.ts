/** A stretch of a text: from `start` up to `end`, which is not in it any more. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where words stand in a text: at the offset they were read at, else where they first stand, else where they stand with
 * other spaces and line ends between them (RFC 5322 §2.2.3 folds lines).
 */
export function findWords(
  text: string,
  { words, offset }: { readonly words: string; readonly offset?: number | undefined },
): Stretch | undefined {
  if (words.trim() === '') return undefined;
  if (offset !== undefined && text.startsWith(words, offset))
    return { start: offset, end: offset + words.length };
  const start = text.indexOf(words);
  return start >= 0 ? { start, end: start + words.length } : findFolded(text, words.trim().split(/\s+/));
}

/** Each piece must follow the one before it, with nothing but space between. */
function findFolded(text: string, [first = '', ...rest]: readonly string[]): Stretch | undefined {
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    let end = start + first.length;
    const isThere = rest.every((piece) => {
      const next = afterSpace(text, end);
      if (next === end || !text.startsWith(piece, next)) return false;
      end = next + piece.length;
      return true;
    });
    if (isThere) return { start, end };
  }
  return undefined;
}

/** A line that is quoted or continued begins with `>`. */
function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s>]/.test(text[at] ?? '')) at += 1;
  return at;
}

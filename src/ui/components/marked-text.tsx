import { codesIn } from '../../mail/codes.ts';

interface Piece {
  /** Where it begins in the text. */
  readonly start: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/** A pasted text, shown as text and as nothing else, with the lines marked in which a code stands. */
export function MarkedText({ text, labelledBy }: { text: string; labelledBy: string }) {
  return (
    <section
      aria-labelledby={labelledBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="mt-2 max-h-96 overflow-auto rounded-card border border-rule bg-tint p-3 font-mono text-small whitespace-pre-wrap wrap-anywhere"
      translate="no"
      lang="en"
    >
      {piecesOf(text).map((piece) =>
        piece.isMarked ? (
          <mark key={piece.start} className="bg-wait-tint text-ink underline decoration-wait decoration-2">
            {piece.text}
          </mark>
        ) : (
          <span key={piece.start}>{piece.text}</span>
        ),
      )}
    </section>
  );
}

/** Lines of one kind that follow each other are one piece. */
function piecesOf(text: string): Piece[] {
  const marked = codesIn(text).map(({ words }) => words);
  const pieces: Piece[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (line === '') continue;
    const isMarked = line.trim() !== '' && marked.some((words) => words.includes(line.trim().slice(0, 200)));
    const last = pieces.at(-1);
    if (last && last.isMarked === isMarked) {
      pieces[pieces.length - 1] = { ...last, text: last.text + line };
    } else {
      pieces.push({ start: index, text: line, isMarked });
    }
  }
  return pieces;
}

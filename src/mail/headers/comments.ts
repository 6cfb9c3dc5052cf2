/** A piece of a structured field (RFC 5322 §3.2): text, or a comment without its parentheses. */
export interface Piece {
  readonly kind: 'text' | 'comment';
  readonly text: string;
  /** Where it stands in the field, the parentheses of a comment included. */
  readonly start: number;
  readonly end: number;
}

/** RFC 5322 §3.2.2: a field as text and comments. A parenthesis that is never closed is text. */
export function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const text = (end: number) => {
    if (end > at) pieces.push({ kind: 'text', text: body.slice(at, end), start: at, end });
  };
  for (const { start, end } of commentsIn(body)) {
    text(start);
    pieces.push({ kind: 'comment', text: body.slice(start + 1, end - 1), start, end });
    at = end;
  }
  text(body.length);
  return pieces;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The outermost comments, in their order. Looks at each letter once. */
function commentsIn(body: string): Span[] {
  const spans: Span[] = [];
  const open: number[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const letter = body[at];
    if (letter === '\\') at += 1;
    else if (letter === '"' && open.length === 0) at = endOfQuoted(body, at);
    else if (letter === '(') open.push(at);
    else if (letter === ')') close(spans, open.pop(), at + 1);
  }
  return spans;
}

function close(spans: Span[], start: number | undefined, end: number): void {
  if (start === undefined) return;
  // Comments within this one belong to it.
  while ((spans.at(-1)?.start ?? -1) > start) spans.pop();
  spans.push({ start, end });
}

/** RFC 5322 §3.2.4. A quote that is never closed is a letter. */
function endOfQuoted(body: string, start: number): number {
  const end = body.indexOf('"', start + 1);
  return end < 0 ? start : end;
}

/** The parts between the semicolons, each with its comments. A semicolon in quotes or in a comment ends nothing. */
export function segmentsOf(body: string): { readonly text: string; readonly comments: readonly string[] }[] {
  const segments = [{ text: '', comments: [] as string[] }];
  for (const piece of piecesOf(body)) {
    if (piece.kind === 'comment') {
      segments.at(-1)?.comments.push(piece.text.trim());
      addTo(segments.at(-1), ' ');
      continue;
    }
    for (const [index, part] of splitOutsideQuotes(piece.text).entries()) {
      if (index > 0) segments.push({ text: '', comments: [] });
      addTo(segments.at(-1), part);
    }
  }
  return segments.map(({ text, comments }) => ({ text: text.replace(/\s+/g, ' ').trim(), comments }));
}

const addTo = (segment: { text: string } | undefined, text: string) => {
  if (segment) segment.text += text;
};

function splitOutsideQuotes(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') at = endOfQuoted(text, at);
    if (text[at] !== ';') continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)];
}

/** Longer replies are not read to their end: no server says what matters that late. */
const longest = 4000;

const replyStart = /^([2-5]\d\d)(?![\d.])[- ]?/;
const enhancedStart = /^#?([245]\.\d{1,3}\.\d{1,3})(?![\d.])/;

/** A reply without its codes, and the codes it began with. */
export interface PlainReply {
  readonly replyCode?: string;
  readonly enhancedCode?: string;
  /** In one line, codes repeated on each line dropped. */
  readonly text: string;
}

/** Joins the lines of a reply: each line of `554-…`, `554 …` repeats the codes. */
export function plainReply(reply: string): PlainReply {
  let replyCode: string | undefined;
  let enhancedCode: string | undefined;
  const lines = reply
    .slice(0, longest)
    .split(/[\r\n]+/)
    .map((line) => {
      let rest = line.trim();
      const code = replyStart.exec(rest)?.[1];
      if (code !== undefined && (replyCode === undefined || code === replyCode)) {
        replyCode = code;
        rest = rest.replace(replyStart, '').trimStart();
      }
      const status = enhancedStart.exec(rest)?.[1];
      if (status !== undefined && (enhancedCode === undefined || status === enhancedCode)) {
        enhancedCode = status;
        rest = rest.replace(enhancedStart, '');
      }
      return rest;
    });
  return {
    ...(replyCode === undefined ? {} : { replyCode }),
    ...(enhancedCode === undefined ? {} : { enhancedCode }),
    text: withoutHostAtEnd(lines.join(' ').trim()),
  };
}

/** Exchange adds the host that it asked: `… User unknown [mx.example.net]`. */
function withoutHostAtEnd(text: string): string {
  if (!text.endsWith(']')) return text;
  const open = text.lastIndexOf('[');
  return open > 0 && !text.slice(open, -1).includes(' ') ? text.slice(0, open).trimEnd() : text;
}

/**
 * The words alone, a space at both ends and between them: case, punctuation, typography, addresses and IP
 * addresses in brackets make no difference. Each step is linear.
 */
export function foldWords(text: string): string {
  const words = text
    .slice(0, longest)
    .toLowerCase()
    .replace(/<[^<>\s]{0,320}>/g, (inside) => (/[@[]|^<>$/.test(inside) ? ' ' : inside))
    .replace(/\[[\d.:a-f]{2,45}\]/g, ' ')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD'\u2018\u2019\u201B`\u00B4]/g, '')
    .replace(/[^\p{L}\p{N}*]+/gu, ' ')
    .trim();
  return words === '' ? '' : ` ${words} `;
}

/** A text with `*` for anything, ready to be searched for. */
export interface Pattern {
  readonly pieces: readonly string[];
  /** Letters that must match: the longer, the more it says. */
  readonly length: number;
}

export function patternOf(text: string): Pattern {
  const pieces = text
    .replace(/\b[xX]{1,3}(?:\.[xX]{1,3}){3}\b/g, '*')
    .split('*')
    .map(foldWords)
    .filter((piece) => piece !== '');
  return { pieces, length: pieces.reduce((sum, piece) => sum + piece.trim().length, 0) };
}

/** Whether the pieces stand in folded words, in their order. */
export function isIn({ pieces }: Pattern, folded: string): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = folded.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length - 1;
  }
  return pieces.length > 0;
}

/** A piece of a macro-string (RFC 7208 §7.1). */
export type MacroPart =
  | { readonly type: 'literal'; readonly text: string }
  | {
      readonly type: 'macro';
      /** Small. */
      readonly letter: MacroLetter;
      /** Right-hand labels to keep; absent: all of them. */
      readonly keep?: number | undefined;
      readonly isReversed: boolean;
      readonly delimiters: string;
      /** A capital letter asks for URL escaping. */
      readonly isEscaped: boolean;
    };

export type MacroLetter = 's' | 'l' | 'o' | 'd' | 'i' | 'p' | 'h' | 'v' | 'c' | 'r' | 't';

const everywhere: readonly string[] = [...'slodiphv'];
/** RFC 7208 §7.2: only in explanations. */
const inExplanations: readonly string[] = [...'crt'];
const shorthands: Readonly<Record<string, string>> = { '%': '%', _: ' ', '-': '%20' };

/** Absent where the syntax is wrong. A space is a literal in explanations only. */
export function parseMacroString(text: string, isExplanation = false): MacroPart[] | undefined {
  const parts: MacroPart[] = [];
  const literal = (more: string) => {
    const last = parts.at(-1);
    if (last?.type === 'literal') parts[parts.length - 1] = { type: 'literal', text: last.text + more };
    else parts.push({ type: 'literal', text: more });
  };
  let at = 0;
  while (at < text.length) {
    const percent = text.indexOf('%', at);
    const end = percent < 0 ? text.length : percent;
    if (!areLiterals(text.slice(at, end), isExplanation)) return undefined;
    if (end > at) literal(text.slice(at, end));
    if (percent < 0) break;
    const next = text[percent + 1] ?? '';
    const shorthand = shorthands[next];
    if (shorthand !== undefined) {
      literal(shorthand);
      at = percent + 2;
      continue;
    }
    const close = next === '{' ? text.indexOf('}', percent) : -1;
    const macro = close < 0 ? undefined : parseMacro(text.slice(percent + 2, close), isExplanation);
    if (!macro) return undefined;
    parts.push(macro);
    at = close + 1;
  }
  return parts;
}

function areLiterals(text: string, isExplanation: boolean): boolean {
  return isExplanation ? /^[\x20-\x7e]*$/.test(text) : /^[\x21-\x7e]*$/.test(text);
}

function parseMacro(text: string, isExplanation: boolean): MacroPart | undefined {
  const found = /^([a-z])(\d*)(r?)([.\-+,/_=]*)$/i.exec(text);
  if (!found) return undefined;
  const [, given = '', digits = '', reversed = '', delimiters = ''] = found;
  const letter = given.toLowerCase();
  if (!isLetter(letter, isExplanation)) return undefined;
  const keep = digits === '' ? undefined : Number(digits);
  if (keep === 0) return undefined; // RFC 7208 §7.1: "the DIGIT MUST be nonzero"
  return {
    type: 'macro',
    letter,
    keep,
    isReversed: reversed !== '',
    delimiters,
    isEscaped: given !== letter,
  };
}

function isLetter(letter: string, isExplanation: boolean): letter is MacroLetter {
  return everywhere.includes(letter) || (isExplanation && inExplanations.includes(letter));
}

/**
 * A macro-string that can be a domain: it ends in a top label or in a macro (`domain-end` of RFC 7208 §7.1). Absent
 * where the syntax is wrong.
 */
export function parseDomainSpec(text: string): MacroPart[] | undefined {
  const parts = parseMacroString(text);
  if (!parts || text === '') return undefined;
  if (/%[%_-]$/.test(text) || parts.at(-1)?.type === 'macro') return parts;
  const labels = text.replace(/\.$/, '').split('.');
  const top = labels.at(-1) ?? '';
  const isTop = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(top) && /[a-z-]/i.test(top);
  return labels.length > 1 && isTop ? parts : undefined;
}

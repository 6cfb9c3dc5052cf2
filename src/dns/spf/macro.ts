import { formatIp, type IpAddress, labelsOf } from '../ip-address.ts';

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

type MacroLetter = 's' | 'l' | 'o' | 'd' | 'i' | 'p' | 'h' | 'v' | 'c' | 'r' | 't';

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

/** What the letters stand for. */
export interface MacroValues {
  readonly ip: IpAddress;
  /** With its local part. */
  readonly sender: string;
  readonly helo: string;
  /** Of the policy that is being evaluated. */
  readonly domain: string;
  /** Seconds since 1970. */
  readonly time: number;
  /** The validated name of the IP (RFC 7208 §5.5), or "unknown". Asks for it, so only when a macro wants it. */
  readonly validatedName: () => Promise<string>;
}

/** Without values, only what needs none of a message: absent when a macro wants one. */
export function expandWithoutMessage(parts: readonly MacroPart[], domain: string): string | undefined {
  const texts = parts.map((part) => {
    if (part.type === 'literal') return part.text;
    return part.letter === 'd' ? transformed(domain, part) : undefined;
  });
  return texts.includes(undefined) ? undefined : texts.join('');
}

export async function expand(parts: readonly MacroPart[], values: MacroValues): Promise<string> {
  const texts: string[] = [];
  for (const part of parts) {
    if (part.type === 'literal') texts.push(part.text);
    else {
      const value = part.letter === 'p' ? await values.validatedName() : textOf(part.letter, values);
      texts.push(transformed(value, part));
    }
  }
  return texts.join('');
}

function textOf(letter: Exclude<MacroLetter, 'p'>, { ip, sender, helo, domain, time }: MacroValues): string {
  const at = sender.lastIndexOf('@');
  switch (letter) {
    case 's':
      return sender;
    case 'l':
      return sender.slice(0, at);
    case 'o':
      return sender.slice(at + 1);
    case 'd':
      return domain;
    case 'i':
      return labelsOf(ip).join('.').toUpperCase(); // as RFC 7208 §7.4 writes it
    case 'h':
      return helo;
    case 'v':
      return ip.version === 4 ? 'in-addr' : 'ip6';
    case 'c':
      return formatIp(ip);
    case 'r':
      return 'unknown'; // the receiver's name: nobody receives here
    case 't':
      return String(time);
  }
}

/** RFC 7208 §7.3: split, reverse, keep the right-hand parts, join with dots, escape. */
function transformed(value: string, part: Extract<MacroPart, { type: 'macro' }>): string {
  const { keep, isReversed, delimiters, isEscaped } = part;
  let result = value;
  if (keep !== undefined || isReversed || delimiters !== '') {
    const splitter = new RegExp(`[${(delimiters || '.').replaceAll('-', '\\-')}]`);
    const pieces = value.split(splitter);
    const inOrder = isReversed ? pieces.toReversed() : pieces;
    result = (keep === undefined ? inOrder : inOrder.slice(-keep)).join('.');
  }
  return isEscaped ? encodeURIComponent(result).replace(/[!'()*]/g, percentOf) : result;
}

/** RFC 3986 §2.3 knows fewer unreserved characters than JavaScript. */
const percentOf = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;

/** The domain that an expanded domain-spec names: labels are cut off on the left until it fits (RFC 7208 §7.3). */
export function domainIn(text: string): string {
  let name = text.toLowerCase().replace(/\.$/, '');
  while (name.length > 253 && name.includes('.')) name = name.slice(name.indexOf('.') + 1);
  return name;
}

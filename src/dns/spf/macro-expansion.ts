import { formatIp, type IpAddress, labelsOf } from '../ip-address.ts';
import type { MacroLetter, MacroPart } from './macro.ts';

/** What the letters stand for. */
export interface MacroValues {
  readonly ip: IpAddress;
  /** With its local part, where it is known. */
  readonly sender: string | undefined;
  readonly senderDomain: string;
  readonly helo: string | undefined;
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

/** Absent when a macro wants what is not known. */
export async function expand(parts: readonly MacroPart[], values: MacroValues): Promise<string | undefined> {
  const texts: string[] = [];
  for (const part of parts) {
    if (part.type === 'literal') texts.push(part.text);
    else {
      const value = part.letter === 'p' ? await values.validatedName() : textOf(part.letter, values);
      if (value === undefined) return undefined;
      texts.push(transformed(value, part));
    }
  }
  return texts.join('');
}

function textOf(
  letter: Exclude<MacroLetter, 'p'>,
  { ip, sender, senderDomain, helo, domain, time }: MacroValues,
): string | undefined {
  switch (letter) {
    case 's':
      return sender;
    case 'l':
      return sender?.slice(0, sender.lastIndexOf('@'));
    case 'o':
      return senderDomain;
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

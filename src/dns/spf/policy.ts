import { type IpAddress, parseIp4, parseIp6 } from '../ip-address.ts';
import { type MacroPart, parseDomainSpec, parseMacroString } from './macro.ts';

export type Qualifier = '+' | '-' | '~' | '?';

/** A directive of a record (RFC 7208 §4.6.1), as it is written and as it is meant. */
export type Directive = { readonly text: string; readonly qualifier: Qualifier } & (
  | { readonly mechanism: 'all' }
  | { readonly mechanism: 'include'; readonly target: readonly MacroPart[] }
  | { readonly mechanism: 'exists'; readonly target: readonly MacroPart[] }
  | { readonly mechanism: 'ptr'; readonly target?: readonly MacroPart[] | undefined }
  | {
      readonly mechanism: 'a' | 'mx';
      readonly target?: readonly MacroPart[] | undefined;
      readonly bits4: number;
      readonly bits6: number;
    }
  | { readonly mechanism: 'ip4' | 'ip6'; readonly network: IpAddress; readonly bits: number }
);

export interface Modifier {
  readonly text: string;
  readonly target: readonly MacroPart[];
}

export interface Policy {
  readonly directives: readonly Directive[];
  readonly redirect?: Modifier | undefined;
  readonly exp?: Modifier | undefined;
}

/** A record that is none: the first term that nobody can read. */
export interface BrokenPolicy {
  readonly brokenTerm: string;
}

/** Whether a TXT record is an SPF record (RFC 7208 §4.5). */
export const isSpf = (text: string) => /^v=spf1(?: |$)/i.test(text);

/** All of a record is read before any of it is evaluated (RFC 7208 §4.6). */
export function parsePolicy(record: string): Policy | BrokenPolicy {
  const directives: Directive[] = [];
  const modifiers = new Map<string, Modifier>();
  for (const text of record.split(' ').slice(1)) {
    if (text === '') continue;
    const modifier = text.includes('=') && /^([a-z][a-z0-9_.-]*)=(.*)$/is.exec(text);
    if (modifier) {
      const [, given = '', value = ''] = modifier;
      const name = given.toLowerCase();
      const isKnown = name === 'redirect' || name === 'exp';
      const target = isKnown ? parseDomainSpec(value) : parseMacroString(value);
      if (!target || (isKnown && modifiers.has(name))) return { brokenTerm: text };
      if (isKnown) modifiers.set(name, { text, target });
      continue;
    }
    const directive = parseDirective(text);
    if (!directive) return { brokenTerm: text };
    directives.push(directive);
  }
  return { directives, redirect: modifiers.get('redirect'), exp: modifiers.get('exp') };
}

function parseDirective(text: string): Directive | undefined {
  const found = /^([+?~-]?)([a-z][a-z0-9]*)(?:([:/])(.*))?$/is.exec(text);
  if (!found) return undefined;
  const [, sign = '', name = '', separator = '', rest = ''] = found;
  const qualifier = qualifierOf(sign);
  const value = separator === ':' ? rest : undefined;
  const base = { text, qualifier };
  const mechanism = name.toLowerCase();
  if (mechanism === 'ip4' || mechanism === 'ip6') return withNetwork(base, mechanism, value);
  const target = value === undefined ? undefined : parseDomainSpec(value);
  switch (mechanism) {
    case 'all':
      return separator === '' ? { ...base, mechanism: 'all' } : undefined;
    case 'include':
      return target && { ...base, mechanism: 'include', target };
    case 'exists':
      return target && { ...base, mechanism: 'exists', target };
    case 'ptr':
      if (separator === '') return { ...base, mechanism: 'ptr' };
      return target && { ...base, mechanism: 'ptr', target };
    case 'a':
      return withLengths(base, 'a', value, separator === '/' ? `/${rest}` : undefined);
    case 'mx':
      return withLengths(base, 'mx', value, separator === '/' ? `/${rest}` : undefined);
    default:
      return undefined;
  }
}

interface Base {
  readonly text: string;
  readonly qualifier: Qualifier;
}

function qualifierOf(sign: string): Qualifier {
  return sign === '-' || sign === '~' || sign === '?' ? sign : '+';
}

/** `a:domain/24//64`: what stands at the end and looks like lengths is lengths (RFC 7208 §5.3). */
function withLengths(
  base: Base,
  mechanism: 'a' | 'mx',
  value: string | undefined,
  lengths: string | undefined,
): Directive | undefined {
  const [, domain = '', four, six] = /^(.*?)(?:\/(\d+))?(?:\/\/(\d+))?$/s.exec(value ?? lengths ?? '') ?? [];
  const bits4 = lengthOf(four, 32);
  const bits6 = lengthOf(six, 128);
  if (bits4 === undefined || bits6 === undefined) return undefined;
  if (value === undefined) return domain === '' ? { ...base, mechanism, bits4, bits6 } : undefined;
  const target = parseDomainSpec(domain);
  return target && { ...base, mechanism, target, bits4, bits6 };
}

function withNetwork(
  { text, qualifier }: Base,
  mechanism: 'ip4' | 'ip6',
  value: string | undefined,
): Directive | undefined {
  const [address = '', length, more] = (value ?? '').split('/');
  const version = mechanism === 'ip4' ? 4 : 6;
  const bytes = version === 4 ? parseIp4(address) : parseIp6(address);
  const bits = lengthOf(length, version === 4 ? 32 : 128);
  if (!bytes || bits === undefined || more !== undefined) return undefined;
  return { text, qualifier, mechanism, network: { version, bytes }, bits };
}

/** Without a length, all bits count. No leading zeros (RFC 7208 §12). */
function lengthOf(text: string | undefined, most: number): number | undefined {
  if (text === undefined) return most;
  return /^(?:0|[1-9]\d{0,2})$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}

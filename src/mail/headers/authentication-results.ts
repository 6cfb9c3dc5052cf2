import type { HeaderField } from '../header-fields.ts';
import { segmentsOf } from './comments.ts';
import { stated } from './stated.ts';

/** RFC 8601 §2.2: one result, such as `dkim=pass header.d=example.com`. */
export interface MethodResult {
  /** In lower case, as is the result. */
  readonly method: string;
  readonly methodVersion: number;
  readonly result: string;
  readonly reason?: string;
  /** What Microsoft 365 did about it. */
  readonly action?: string;
  readonly properties: readonly Property[];
  readonly comments: readonly string[];
}

interface Property {
  readonly type: string;
  readonly name: string;
  readonly value: string;
}

/** An `Authentication-Results` field, or an `ARC-Authentication-Results` field (RFC 8617 §4.1.1). */
export interface AuthenticationResults {
  /** Who says so. Microsoft leaves it out. */
  readonly authservId?: string;
  readonly version: number;
  /** The number of the ARC set. */
  readonly instance?: number;
  readonly results: readonly MethodResult[];
  readonly field: HeaderField;
}

/** Reads what is readable, and passes by the rest: nothing is made up. */
export function parseAuthenticationResults(field: HeaderField): AuthenticationResults {
  const segments = segmentsOf(field.body);
  const isArc = field.name.startsWith('arc-');
  const instance = isArc ? /^i ?= ?(\d{1,2})$/.exec(segments[0]?.text ?? '')?.[1] : undefined;
  const said = instance === undefined ? segments : segments.slice(1);
  const server = serverIn(said[0]?.text ?? '');
  const results = said.flatMap(({ text, comments }, index) => {
    const result = resultIn(index === 0 ? (server?.rest ?? text) : text, comments);
    return result ? [result] : [];
  });
  return {
    ...stated({
      authservId: server?.id,
      instance: instance === undefined ? undefined : Number(instance),
    }),
    version: server?.version ?? 1,
    results,
    field,
  };
}

/** The server before the first semicolon: `example.com 1`, in quotes or not, or none where a result stands there. */
function serverIn(
  text: string,
): { readonly id: string; readonly version: number; readonly rest: string } | undefined {
  const scan = scanOf(text);
  if (text === '' || method.test(text)) return undefined;
  const id = scan.value();
  const version = scan.match(/ ?(\d{1,3})(?= |$)/y)?.[1];
  return id === undefined ? undefined : { id, version: Number(version ?? 1), rest: scan.rest().trim() };
}

const method = /^[\w-]{1,60} ?(?:\/ ?\d{1,3} ?)?=/;

function resultIn(text: string, comments: readonly string[]): MethodResult | undefined {
  if (!text.includes('=')) return undefined;
  const scan = scanOf(text);
  const [, name, version = '1'] = scan.match(/ ?([\w-]{1,60}) ?(?:\/ ?(\d{1,3}) ?)?= ?/y) ?? [];
  const result = name && scan.value();
  if (!name || !result) return undefined;
  const properties: Property[] = [];
  const words = new Map<string, string>();
  while (!scan.isAtEnd()) {
    const [, word, type, property] = scan.match(propertyName) ?? [];
    const value = word || type ? valueIn(scan) : undefined;
    if (value !== undefined && word) words.set(word.toLowerCase(), value);
    if (value !== undefined && type && property) {
      properties.push({ type: type.toLowerCase(), name: property.toLowerCase(), value });
    }
    if (!word && !type) scan.skipWord();
  }
  return {
    method: name.toLowerCase(),
    methodVersion: Number(version),
    result: result.toLowerCase(),
    ...stated({ reason: words.get('reason'), action: words.get('action') }),
    properties,
    comments,
  };
}

const propertyName = / ?(?:(reason|action)|([\w-]{1,60}) ?\. ?([\w-]{1,60})) ?= ?/iy;

/** A property without a value is not followed by its value but by the next property. */
const valueIn = (scan: Scan) => (scan.sees(propertyName) ? undefined : scan.value());

type Scan = ReturnType<typeof scanOf>;

/** Goes through a text once, from its beginning to its end. */
function scanOf(text: string) {
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  return {
    match,
    sees: (pattern: RegExp) => {
      pattern.lastIndex = at;
      return pattern.test(text);
    },
    /** RFC 2045 §5.1, without being strict about which letters: people and servers are not. */
    value: () => {
      const [whole, quoted] = match(/ ?(?:"([^"]{0,1000})"|[^\s]+)/y) ?? [];
      return quoted ?? whole?.trim();
    },
    skipWord: () => {
      match(/ ?[^ ]* ?/y);
    },
    isAtEnd: () => at >= text.length,
    rest: () => text.slice(at),
  };
}

/** The value of a property such as `header.d`. Microsoft's field at times has a letter too many: `sheader.d`. */
export function propertyOf(result: MethodResult, type: string, name: string): string | undefined {
  return result.properties.find(
    (property) => property.name === name && (property.type === type || property.type === `s${type}`),
  )?.value;
}

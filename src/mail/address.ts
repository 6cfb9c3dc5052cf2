/** RFC 5321 §4.1.2, and what mail systems print for one. */
export interface FoundAddress {
  readonly address: string;
  /** Where it begins, brackets and quotes included. */
  readonly start: number;
  readonly end: number;
  readonly bracketed: boolean;
}

/** The longest local part and domain that are read: RFC 5321 §4.5.3.1, with room for encapsulated ones. */
const longestLocal = 200;
const longestDomain = 255;

const local = /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]/u;
const domain = /[\p{L}\p{N}.-]/u;

/** The addresses of a text, in their order. Looks at each `@` only once: linear. */
export function addressesIn(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  let before = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const address = addressAround(text, at, before);
    if (!address) continue;
    found.push(address);
    before = address.end;
  }
  return found;
}

function addressAround(text: string, at: number, before: number): FoundAddress | undefined {
  const start = localStart(text, at, before);
  const end = domainEnd(text, at);
  if (start === at || end === at + 1) return undefined;
  const address = text.slice(start, end);
  const bracketed = text[start - 1] === '<' && text[end] === '>';
  // A domain without a dot is a host of the own network: only brackets tell it from words such as `cats@home`.
  if (!bracketed && !address.includes('.', at - start)) return undefined;
  return { address, start: bracketed ? start - 1 : start, end: bracketed ? end + 1 : end, bracketed };
}

function localStart(text: string, at: number, before: number): number {
  const first = Math.max(before, at - longestLocal);
  if (text[at - 1] === '"') {
    const open = text.lastIndexOf('"', at - 2);
    return open >= first && !text.slice(open, at).includes('\n') ? open : at;
  }
  let start = at;
  while (start > first && local.test(text[start - 1] ?? '')) start -= 1;
  // A quote, an apostrophe or `mailto` before it belongs to the sentence around it.
  while (start < at && /['`*=?{|}.]/.test(text[start] ?? '')) start += 1;
  return start;
}

function domainEnd(text: string, at: number): number {
  let end = at + 1;
  if (text[end] === '[') {
    const close = text.indexOf(']', end);
    return close > 0 && close - end < 60 ? close + 1 : end;
  }
  const last = Math.min(text.length, at + longestDomain);
  while (end < last && domain.test(text[end] ?? '')) end += 1;
  while (end > at + 1 && /[.-]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** The address of a field such as `Kim <kim@example.com>`, `rfc822;kim@example.com` or `<kim>`. */
export function addressOf(field: string | undefined): string | undefined {
  if (!field) return undefined;
  const all = addressesIn(field);
  return (all.find(({ bracketed }) => bracketed) ?? all[0])?.address;
}

/** Case and quotes do not make another mailbox, as far as reports are concerned. */
export const sameAddress = (one: string, other: string) => foldAddress(one) === foldAddress(other);
export const foldAddress = (address: string) => address.toLowerCase().replaceAll('"', '');

import type { Blocklist } from './dns-texts.ts';
import { isPrivate, parseIp } from './ip-address.ts';

/** A list that a text names, and what the text says is on it. */
interface NamedBlocklist {
  readonly list: Blocklist;
  /** The IP in the same line. */
  readonly ip?: string | undefined;
  /** The page of the list where a person looks. Without an IP or a domain to put in, the page itself. */
  readonly url: string;
}

/** The blocklists that a bounce names, each once. They are never queried: public resolvers get nonsense from them. */
export function blocklistsIn(
  text: string,
  lists: readonly Blocklist[],
  known: { readonly ip?: string | undefined; readonly domain?: string | undefined } = {},
): NamedBlocklist[] {
  const named = new Map<Blocklist, NamedBlocklist>();
  for (const line of text.split(/\r?\n/)) {
    const list = lists.find(({ shows }) => shows.some((name) => hasName(line.toLowerCase(), name)));
    if (!list || named.has(list)) continue;
    const ip = ipIn(line) ?? known.ip;
    named.set(list, { list, ip, url: blocklistUrl(list, { ip, domain: known.domain }) });
  }
  return [...named.values()];
}

/** Whole words only: `spamcop` is not in `notspamcopy`. */
function hasName(line: string, name: string): boolean {
  for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
    const isWord = (letter: string | undefined) => letter !== undefined && /[a-z0-9]/.test(letter);
    if (!isWord(line[at - 1]) && !isWord(line[at + name.length])) return true;
  }
  return false;
}

/** The first address that the Internet knows; an inner server's does not help. */
function ipIn(line: string): string | undefined {
  return line
    .split(/[\s()[\]<>;,"'=?/]+/)
    .map((word) => word.replace(/^ip:|[.:]+$/gi, ''))
    .map(asWritten)
    .find((word) => {
      const ip = parseIp(word);
      return ip !== undefined && !isPrivate(ip);
    });
}

/** `4.3.2.1.zen.example.org` is the question about 1.2.3.4 (RFC 5782 §2.1). */
function asWritten(word: string): string {
  const question = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.[a-z]/i.exec(word);
  return question ? question.slice(1, 5).toReversed().join('.') : word;
}

/** Where a person looks an IP or a domain up. What is not known is left out of the address. */
export function blocklistUrl(
  { lookUp }: Blocklist,
  { ip, domain }: { readonly ip?: string | undefined; readonly domain?: string | undefined },
): string {
  return lookUp
    .replaceAll('{ip}', encodeURIComponent(ip ?? ''))
    .replaceAll('{domain}', encodeURIComponent(domain ?? ''));
}

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
    for (const { list, at } of listsIn(line, lists)) {
      if (named.has(list)) continue;
      const ip = ipNear(at, line) ?? known.ip;
      named.set(list, { list, ip, url: blocklistUrl(list, { ip, domain: known.domain }) });
    }
  }
  return [...named.values()];
}

/** Each operator's first list that the line names, a special one before the general one, and where its name stands. */
function listsIn(line: string, lists: readonly Blocklist[]) {
  const found = new Map<string, { readonly list: Blocklist; readonly at: number }>();
  const small = line.toLowerCase();
  for (const list of lists) {
    const at = list.shows.map((name) => placeOfName(small, name)).find((place) => place >= 0);
    if (at !== undefined && !found.has(list.operator)) found.set(list.operator, { list, at });
  }
  return [...found.values()].toSorted((one, other) => one.at - other.at);
}

/** Whole words only: `spamcop` is not in `notspamcopy`. Negative where it does not stand. */
function placeOfName(line: string, name: string): number {
  for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
    const isWord = (letter: string | undefined) => letter !== undefined && /[a-z0-9]/.test(letter);
    if (!isWord(line[at - 1]) && !isWord(line[at + name.length])) return at;
  }
  return -1;
}

/**
 * The address nearest to the name of the list, of those that the Internet knows: an inner server's does not help. What
 * stands before the reply code is the receiving server, and counts only where nothing else does.
 */
function ipNear(place: number, line: string): string | undefined {
  const addresses = [...line.matchAll(/[^\s()[\]<>;,"'=?/]+/g)].flatMap(({ 0: word, index }) => {
    const written = asWritten(word.replace(/^ip:|[.:]+$/gi, ''));
    const ip = parseIp(written);
    return ip && !isPrivate(ip)
      ? [{ written, distance: index < place ? place - index - word.length : index - place, index }]
      : [];
  });
  const reply = /(?<![\w.:-])[45]\d\d[ -]/.exec(line)?.index ?? 0;
  const said = addresses.filter(({ index }) => index > reply);
  return (said.length > 0 ? said : addresses).toSorted((one, other) => one.distance - other.distance)[0]
    ?.written;
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

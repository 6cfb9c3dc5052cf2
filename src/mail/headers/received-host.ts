import { ipAddressIn } from './ip-address.ts';
import { stated } from './stated.ts';

/** A server as a `Received` field names it (RFC 5321 §4.4). Who wrote the field vouches for `ip` and `reverseName` only. */
export interface Host {
  /** The name that stands first. */
  readonly name?: string;
  /** How it introduced itself (RFC 5321 §4.1.1.1). */
  readonly helo?: string;
  /** What DNS says about its address. */
  readonly reverseName?: string;
  readonly ip?: string;
  /** The whole clause, as it stands there. */
  readonly words: string;
}

const greeting = /(?:^|[\s(])(?:helo|ehlo|lhlo)[= ]\[?([^\s\])]{1,255})/i;
/** `name [address]`, with or without a user (RFC 1413) before the name. */
const nameAndAddress = /^(?:[^\s@]{1,100}@)?([\w.-]{1,255})\.? ?\[/;

/** The server of a clause such as `a.example (b.example [192.0.2.1])`, whatever system wrote it. */
export function hostOf(words: string, first: string, comments: readonly string[]): Host {
  const name = nameIn(first);
  const greeted = firstOf(comments, (comment) => greeting.exec(comment)?.[1]);
  const inComment = firstOf(comments, (comment) => known(nameAndAddress.exec(comment)?.[1]));
  const ip = ipAddressIn(first) ?? firstOf(comments, addressIn) ?? ipAddressIn(words);
  // Exim and qmail put the reverse name first and say the greeting; Postfix and sendmail do it the other way round.
  const helo = greeted ?? (inComment === undefined ? undefined : name);
  const reverseName = greeted === undefined ? inComment : name;
  return { ...stated({ name, helo: helo?.replace(/\.$/, ''), reverseName, ip }), words };
}

function nameIn(first: string): string | undefined {
  const bare = first.replace(/^\[|\]$/g, '').replace(/[.,]$/, '');
  return ipAddressIn(bare) !== undefined ? undefined : known(bare);
}

/** `unknown` is what servers write for "no name". */
const known = (name: string | undefined) =>
  name === undefined || name === '' || name.toLowerCase() === 'unknown' ? undefined : name.replace(/\.$/, '');

/** The address in brackets counts before others: a version is not an address. */
function addressIn(comment: string): string | undefined {
  const bracketed = /\[([^\]]{2,60})\]/.exec(comment)?.[1];
  return (bracketed && ipAddressIn(bracketed)) ?? ipAddressIn(comment);
}

function firstOf(
  comments: readonly string[],
  find: (comment: string) => string | undefined,
): string | undefined {
  for (const comment of comments) {
    const found = find(comment);
    if (found !== undefined) return found;
  }
  return undefined;
}

import { stated } from './stated.ts';

/** How a message came from one server to the next: the `with` clause and what is said about encryption. */
export interface Transfer {
  /** As stated: `ESMTPS`, `Microsoft SMTP Server`, `LMTP`. */
  readonly protocol?: string;
  /** Absent where the field does not say. */
  readonly isEncrypted?: boolean;
  /** The sender signed in (RFC 4954). */
  readonly isSignedIn?: true;
  /** Such as `TLS 1.3`. */
  readonly tlsVersion?: string;
  readonly cipher?: string;
}

/** RFC 3848 and RFC 6531: the letters behind the protocol say encryption and signing in. */
const standardProtocol = /^(?:UTF8)?(E?SMTP|LMTP)(S?)(A?)$/i;
/** Nothing but a number may follow: names of ciphers begin alike. */
const version = /\b(TLS|SSL)[ _]?v?(\d)(?:[._](\d))?(?![\d.])/i;
const ciphers = [
  /\bcipher[= ]([\w-]{5,60})/i,
  /\btls (TLS_\w{5,60})/i,
  /\bTLSv?[\d._]{1,4}:([A-Z0-9_-]{5,60})/i,
  /\d{2,3}bits,([A-Z0-9-]{5,60})/i,
  /([A-Z0-9_-]{5,60}) encrypted\b/i,
  /\/TLS\/([A-Z0-9_-]{5,60})/i,
];

/** What a `with` clause and the comments of the whole field say. */
export function transferOf(clause: string, words: readonly string[], comments: readonly string[]): Transfer {
  const said = [clause, ...comments].join(' ; ');
  const [, kind, year, minor] = version.exec(said) ?? [];
  const tlsVersion = kind && `${kind.toUpperCase()} ${year}${minor === undefined ? '' : `.${minor}`}`;
  const cipher = ciphers.map((pattern) => pattern.exec(said)?.[1]).find((found) => found !== undefined);
  const protocol = standardProtocol.test(words[0] ?? '') ? words[0] : words.join(' ') || undefined;
  const [, , letterS, letterA] = standardProtocol.exec(protocol ?? '') ?? [];
  const isSaid = tlsVersion !== undefined || cipher !== undefined || letterS?.toUpperCase() === 'S';
  // A standard name without the letter S says that it was not (RFC 3848).
  const isEncrypted = isSaid || protocol === 'HTTPS' ? true : letterS === '' ? false : undefined;
  const isSignedIn = letterA?.toUpperCase() === 'A' ? (true as const) : undefined;
  return stated({ protocol, isEncrypted, isSignedIn, tlsVersion, cipher });
}

/** A resolver that people may choose. */
export interface OfferedResolver {
  readonly id: string;
  /** Who runs it. */
  readonly name: string;
  /** Takes queries over RFC 8484 by GET, and allows web pages (CORS). `https:`, or `http:` on this machine. */
  readonly endpoint: string;
  /** What its operator does with the questions. */
  readonly privacy?: string | undefined;
}

/**
 * The resolvers that are offered; the page may contact no other (Content-Security-Policy). An operator adds their own
 * here: it must send `Access-Control-Allow-Origin`. The first is chosen unless a person chooses another.
 */
export const offeredResolvers: readonly OfferedResolver[] = [
  {
    id: 'cloudflare',
    name: 'Cloudflare',
    endpoint: 'https://cloudflare-dns.com/dns-query',
    privacy: 'https://developers.cloudflare.com/1.1.1.1/privacy/public-dns-resolver/',
  },
  {
    id: 'google',
    name: 'Google',
    endpoint: 'https://dns.google/dns-query',
    privacy: 'https://developers.google.com/speed/public-dns/privacy',
  },
];

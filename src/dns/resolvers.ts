/** A resolver that people may choose. */
export interface OfferedResolver {
  readonly id: string;
  /** Who runs it. Absent for a resolver of the company that runs the app: the page says that it is the company's own. */
  readonly name?: string | undefined;
  /**
   * Takes queries over RFC 8484 by GET. `https:` (or `http:` on this machine), and it allows web pages (CORS). Or a path
   * such as `/dns-query`, on the host that serves the app: nothing has to be allowed there.
   */
  readonly endpoint: string;
  /** What its operator does with the questions. */
  readonly privacy?: string | undefined;
}

/** What `connect-src` of the policy has to name for a resolver. Nothing for a path on the own host: that is `'self'`. */
export function connectSource({ endpoint }: OfferedResolver): string | undefined {
  return URL.canParse(endpoint) ? endpoint : undefined;
}

/**
 * The resolvers that are offered where `settings.json` names no others (`dns.resolvers`); the page may contact none but the
 * offered ones (Content-Security-Policy). None is asked before a person, or the operator, has chosen it.
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

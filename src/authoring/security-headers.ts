import { connectSource, offeredResolvers } from '../dns/resolvers.ts';
import type { OperatorSettings } from '../operator/operator-settings.ts';

/**
 * What a page may do: run its own files, and nothing else. Nothing may leave for another origin but DNS look-ups, to the
 * resolvers that are offered, and tickets, to the helpdesks that the operator named. Text never becomes HTML or script: the
 * only Trusted Types policy is `src/ui/trusted-types.ts`.
 */
const contentSecurity = (settings: OperatorSettings) => [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  ["connect-src 'self'", ...addressesOf(settings)].join(' '),
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
];

/** Beyond the app's own origin. A helpdesk that is only opened with a link needs none. */
function addressesOf({ dns, helpdesks }: OperatorSettings): readonly string[] {
  const resolvers = (dns.resolvers ?? offeredResolvers).flatMap((one) => connectSource(one) ?? []);
  const receivers = helpdesks.flatMap((target) => {
    if (target.target === 'webhook') return [target.endpoint.replace(/\?.*$/, '')];
    return target.target === 'zammad' ? [`${target.address.replace(/\/+$/, '')}/api/v1/`] : [];
  });
  return [...resolvers, ...receivers].map(inPolicy);
}

/** CSP 3 §2.3: these would end the address, or the directive. A `$` would be a variable in the file of a server. */
const inPolicy = (address: string) =>
  address.replaceAll(';', '%3B').replaceAll(',', '%2C').replaceAll('$', '%24');

/** The part that a page can state about itself. */
export const pagePolicy = (settings: OperatorSettings) => contentSecurity(settings).join('; ');

/** What every answer of a server should carry. The files in `docs/deploy/` say the same; a test compares them. */
export function securityHeaders(settings: OperatorSettings): ReadonlyMap<string, string> {
  const { origins } = settings.embedding;
  // Only a header can say who may show the page in a frame.
  const frames = `frame-ancestors ${origins.length === 0 ? "'none'" : ["'self'", ...origins].join(' ')}`;
  return new Map([
    ['Content-Security-Policy', [...contentSecurity(settings), frames].join('; ')],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ]);
}

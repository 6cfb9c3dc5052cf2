import { connectSource, offeredResolvers } from '../dns/resolvers.ts';

/**
 * What a page may do: run its own files, and nothing else. Nothing may leave for another origin but DNS look-ups, to the
 * resolvers that are offered. Text never becomes HTML or script: the only Trusted Types policy is
 * `src/ui/trusted-types.ts`.
 */
const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  ["connect-src 'self'", ...offeredResolvers.flatMap((one) => connectSource(one) ?? [])].join(' '),
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
];

/** The part that a page can state about itself. */
export const pagePolicy = contentSecurity.join('; ');

/** What every answer of a server should carry. The files in `docs/deploy/` say the same; a test compares them. */
export const securityHeaders: ReadonlyMap<string, string> = new Map([
  // Only a header can say who may show the page in a frame.
  ['Content-Security-Policy', [...contentSecurity, "frame-ancestors 'none'"].join('; ')],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
]);

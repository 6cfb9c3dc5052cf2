import type { Plugin } from 'vite';
import { offeredResolvers } from '../dns/resolvers.ts';

/**
 * What a built page may do: run its own files, and nothing else. Nothing may leave for another origin but DNS look-ups,
 * to the resolvers that are offered.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  ["connect-src 'self'", ...offeredResolvers.map(({ endpoint }) => endpoint)].join(' '),
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into the built page. While working, Vite needs more than it allows. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

import type { Plugin } from 'vite';
import { builtSettings } from './operator-plugin.ts';
import { pagePolicy } from './security-headers.ts';

/** Writes the policy into the built page. While working, Vite needs more than it allows. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy(builtSettings().settings) },
        injectTo: 'head-prepend',
      },
    ],
  };
}

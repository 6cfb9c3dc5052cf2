import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pagePolicy, securityHeaders } from './security-headers.ts';

const files: readonly [string, (name: string, value: string) => string][] = [
  ['nginx.conf', (name, value) => `\tadd_header ${name} "${value}" always;\n`],
  ['Caddyfile', (name, value) => `\t\t${name} "${value}"\n`],
  ['apache.htaccess', (name, value) => `\tHeader always set ${name} "${value}"\n`],
  ['static-hosts.md', (name, value) => `  ${name}: ${value}\n`],
];

test.each(files)('docs/deploy/%s sends every header', (file, line) => {
  const text = readFileSync(`docs/deploy/${file}`, 'utf8');
  const missing = [...securityHeaders]
    .map(([name, value]) => line(name, value))
    .filter((one) => !text.includes(one));
  expect(missing).toEqual([]);
});

test('the policy allows nothing inline, no eval and no text as script', () => {
  expect(pagePolicy).toContain("default-src 'none'");
  expect(pagePolicy).toContain("require-trusted-types-for 'script'");
  expect(pagePolicy).not.toContain('unsafe');
  expect(pagePolicy).not.toContain('*');
});

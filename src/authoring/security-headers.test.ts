import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOperatorSettings } from '../operator/read-settings.ts';
import { pagePolicy, securityHeaders } from './security-headers.ts';

const settingsOf = (value: object) => readOperatorSettings(JSON.stringify(value)).settings;
const unset = settingsOf({});

const files: readonly [string, (name: string, value: string) => string][] = [
  ['nginx.conf', (name, value) => `\tadd_header ${name} "${value}" always;\n`],
  ['Caddyfile', (name, value) => `\t\t${name} "${value}"\n`],
  ['apache.htaccess', (name, value) => `\tHeader always set ${name} "${value}"\n`],
  ['static-hosts.md', (name, value) => `  ${name}: ${value}\n`],
];

test.each(files)('docs/deploy/%s sends every header', (file, line) => {
  const text = readFileSync(`docs/deploy/${file}`, 'utf8');
  const missing = [...securityHeaders(unset)]
    .map(([name, value]) => line(name, value))
    .filter((one) => !text.includes(one));
  expect(missing).toEqual([]);
});

test('the policy allows nothing inline, no eval and no text as script', () => {
  const policy = pagePolicy(unset);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('*');
});

test.each<{ case: string; settings: object; directive: string }>([
  {
    case: 'resolvers of the operator stand in the place of the public ones',
    settings: {
      dns: { resolvers: [{ id: 'own', name: 'Own', endpoint: 'https://dns.example.com/dns-query' }] },
    },
    directive: "connect-src 'self' https://dns.example.com/dns-query",
  },
  {
    case: 'a resolver of the same server needs no permission',
    settings: { dns: { resolvers: [{ id: 'own', name: 'Own', endpoint: '/dns-query' }] } },
    directive: "connect-src 'self'",
  },
  {
    case: 'a helpdesk that takes tickets from the page',
    settings: {
      dns: { resolvers: [] },
      helpdesks: [
        { target: 'webhook', endpoint: 'https://example.com/tickets;x,y?key=1' },
        { target: 'zammad', address: 'https://help.example.com/' },
        { target: 'jira', address: 'https://jira.example.com', project: '1', issueType: '2' },
      ],
    },
    directive: "connect-src 'self' https://example.com/tickets%3Bx%2Cy https://help.example.com/api/v1/",
  },
])('$case', ({ settings, directive }) => {
  expect(pagePolicy(settingsOf(settings)).split('; ')).toContain(directive);
});

test.each([
  { origins: [], directive: "frame-ancestors 'none'" },
  { origins: ['https://help.example.com'], directive: "frame-ancestors 'self' https://help.example.com" },
])('who may show the app in a frame: $directive', ({ origins, directive }) => {
  const policy = securityHeaders(settingsOf({ embedding: { origins } })).get('Content-Security-Policy');
  expect(policy?.split('; ')).toContain(directive);
});

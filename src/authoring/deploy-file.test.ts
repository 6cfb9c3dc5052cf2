import { expect, test } from 'vitest';
import { readOperatorSettings } from '../operator/read-settings.ts';
import { deployFile } from './deploy-file.ts';

const { settings } = readOperatorSettings(
  JSON.stringify({
    dns: { resolvers: [{ id: 'own', name: 'Own', endpoint: 'https://dns.example.com/dns-query' }] },
    embedding: { origins: ['https://help.example.com'] },
  }),
);

test.each(['nginx', 'caddy', 'apache', 'static'])('%s gets the headers of the settings', (server) => {
  const file = deployFile(server, '/help/mail/', settings);
  expect(file).toContain("connect-src 'self' https://dns.example.com/dns-query;");
  expect(file).toContain("frame-ancestors 'self' https://help.example.com");
  expect(file).not.toContain('cloudflare');
});

test.each(['nginx', 'caddy'])('%s gets the path of the app', (server) => {
  const file = deployFile(server, '/support/', settings);
  expect(file).toContain('/support/assets/');
  expect(file).not.toContain('/help/mail');
});

test.each(['nginx', 'caddy'])(
  '%s at the root of a host has no path, and sends nobody from one to another',
  (server) => {
    const file = deployFile(server, '/', settings);
    expect(file).not.toContain('/help/mail');
    expect(file).not.toMatch(/return 301|redir /);
    expect(file).toContain(' /index.html');
  },
);

test('a static host gets the path of the app', () => {
  const file = deployFile('static', '/support/', settings);
  expect(file).toMatch(/^\/support\/assets\/\*$/m);
});

test.each(['nginx', 'caddy'])('%s at the root of a host still has the word on TLS', (server) => {
  expect(deployFile(server, '/', settings)).toMatch(/^# .*TLS/m);
});

test('a "$" in an address is no variable of a server', () => {
  const endpoint = 'https://desk.example.com/$host/$&/in';
  const { settings: withWebhook } = readOperatorSettings(
    JSON.stringify({ helpdesks: [{ id: 'own', name: 'Own', target: 'webhook', endpoint }] }),
  );
  const file = deployFile('nginx', '/', withWebhook);
  expect(file).toContain('https://desk.example.com/%24host/%24&/in;');
  expect(file).not.toContain('$host/');
});

test('a server that nobody knows is said', () => {
  expect(() => deployFile('iis', '/', settings)).toThrow('Name a server: nginx, caddy, apache, static.');
});

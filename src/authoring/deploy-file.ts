import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOperatorSettings } from '../operator/read-settings.ts';
import { basePathIn } from './base-path.ts';
import { builtSettings } from './operator-plugin.ts';
import { securityHeaders } from './security-headers.ts';

const examplePath = '/help/mail/';

const files = {
  nginx: 'nginx.conf',
  caddy: 'Caddyfile',
  apache: 'apache.htaccess',
  static: 'static-hosts.md',
} as const;

/**
 * `npm run deploy-file -- nginx`: the file in `docs/deploy/` for this copy of the app, with its path (`BASE_PATH`) and
 * with the headers that its `settings.json` asks for.
 */
export function deployFile(server: string, basePath: string, settings = builtSettings().settings): string {
  const name = Object.entries(files).find(([id]) => id === server)?.[1];
  if (!name) throw new Error(`Name a server: ${Object.keys(files).join(', ')}.`);
  const text = readFileSync(join(import.meta.dirname, '../../docs/deploy', name), 'utf8');
  const usual = securityHeaders(readOperatorSettings('{}').settings);
  const withHeaders = [...securityHeaders(settings)].reduce(
    (all, [header, value]) => all.replaceAll(usual.get(header) ?? value, () => value),
    name === 'static-hosts.md' ? headersIn(text) : text,
  );
  return name === 'static-hosts.md'
    ? withHeaders.replace(/^\/assets\//m, `${basePath}assets/`)
    : withPath(withHeaders, basePath);
}

function withPath(text: string, basePath: string): string {
  if (basePath !== '/') {
    const bare = basePath.slice(0, -1);
    return text.replaceAll(examplePath, basePath).replaceAll(examplePath.slice(0, -1), bare);
  }
  return text
    .replace(/\n\tlocation = \/help\/mail \{[^}]*\}\n/, '')
    .replace(/\n\tredir \/help\/mail .*\n/, '')
    .replace(/^# For the root of a host, replace .*? copy to .*?\. /m, '# ')
    .replace(/\/srv\/www\/help\/mail\//g, '/srv/www/')
    .replace(/, built with BASE_PATH=\/help\/mail\//g, '')
    .replaceAll(examplePath, '/');
}

/** The file `_headers` out of the page that shows it. */
const headersIn = (text: string) => `${/```\n(\/\*\n.*?)```/s.exec(text)?.[1] ?? ''}`;

if (process.argv[1] === import.meta.filename) {
  try {
    console.log(deployFile(process.argv[2] ?? '', basePathIn(process.env)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

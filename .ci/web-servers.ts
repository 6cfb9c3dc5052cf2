import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './on-path.ts';

const mimeTypes = '/etc/nginx/mime.types';
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** A web server of Debian, started with its file in `docs/deploy/`. */
export interface WebServer {
  readonly name: string;
  readonly packages: readonly string[];
  /** Absent where it is not installed. */
  readonly program: () => string | undefined;
  readonly args: (folder: string, port: number) => readonly string[];
  /** The compressed files that it gives out. */
  readonly encodings: () => readonly string[];
}

const both = ['gzip', 'br'];

export const webServers: readonly WebServer[] = [
  {
    name: 'nginx',
    packages: ['nginx', 'libnginx-mod-http-brotli-static'],
    program: () => (existsSync(mimeTypes) ? onPath('nginx') : undefined),
    args: nginx,
    encodings: () => (existsSync(brotli) ? both : ['gzip']),
  },
  { name: 'Caddy', packages: ['caddy'], program: () => onPath('caddy'), args: caddy, encodings: () => both },
  {
    name: 'Apache',
    packages: ['apache2'],
    program: () => onPath('apache2'),
    args: apache,
    encodings: () => both,
  },
];

const installer = 'apt-get';

/** Installs what is missing, where that is possible without asking anybody: on Debian and its kin, as root. */
export function installWebServers(wanted: readonly WebServer[]) {
  const packages = wanted.flatMap((server) => server.packages).filter((name) => !isInstalled(name));
  if (packages.length === 0 || process.getuid?.() !== 0 || !onPath(installer)) return;
  console.log(`apt-get installs ${packages.join(', ')}`);
  for (const command of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }; // starts no service
    const { status } = spawnSync(installer, ['-qq', ...command], { stdio: 'ignore', env, timeout: 240_000 });
    if (status !== 0) return;
  }
}

function isInstalled(name: string): boolean {
  return name.startsWith('lib') ? existsSync(brotli) : onPath(name) !== undefined;
}

/** Starts it and waits until it answers. */
export async function start(
  name: string,
  program: string,
  args: readonly string[],
  port: number,
  folder: string,
): Promise<ChildProcess> {
  const running = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  });
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/help/mail`).catch(() => undefined);
    if (answer) return running;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  running.kill();
  throw new Error(`${name} does not answer`);
}

/** The file as it is, but for the place, the port, and the module for Brotli where it is there. */
function nginx(folder: string, port: number): readonly string[] {
  const hasBrotli = existsSync(brotli);
  const site = deployFile('nginx.conf', [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['root /srv/www;', `root ${folder}/www;`],
    ...(hasBrotli ? ([['# brotli_static on;', 'brotli_static on;']] as const) : []),
  ]);
  const own = join(folder, 'nginx');
  mkdirSync(own, { recursive: true });
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (one) => `${one}_temp_path ${own}/${one};`,
  );
  const file = join(own, 'nginx.conf');
  writeFileSync(
    file,
    `${hasBrotli ? `load_module ${brotli};` : ''}
daemon off; worker_processes 1; pid ${own}/pid; error_log stderr;
events {}
http { include ${mimeTypes}; default_type application/octet-stream; access_log off; ${places.join(' ')}
${site} }`,
  );
  return ['-c', file, '-e', 'stderr'];
}

function caddy(folder: string, port: number): readonly string[] {
  const site = deployFile('Caddyfile', [
    ['example.com {', `http://127.0.0.1:${port} {`],
    ['root * /srv/www', `root * ${folder}/www`],
  ]);
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n\tlog default {\n\t\tlevel ERROR\n\t}\n}\n${site}`);
  return ['run', '--config', file, '--adapter', 'caddyfile'];
}

/** Apache reads the file from the folder of the app itself. */
function apache(folder: string, port: number): readonly string[] {
  const own = join(folder, 'apache');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(folder, 'www/help/mail/.htaccess'), deployFile('apache.htaccess', []));
  const modules = ['mpm_event', 'authz_core', 'dir', 'headers', 'mime', 'rewrite'];
  const file = join(own, 'apache.conf');
  writeFileSync(
    file,
    `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerName localhost
Listen 127.0.0.1:${port}
User www-data
Group www-data
PidFile ${own}/pid
DefaultRuntimeDir ${own}
ErrorLog /dev/stderr
TypesConfig /etc/mime.types
DocumentRoot ${folder}/www
<Directory ${folder}/www>
  AllowOverride FileInfo Indexes
</Directory>
`,
  );
  return ['-d', own, '-f', file, '-D', 'FOREGROUND'];
}

function deployFile(name: string, changes: readonly (readonly [string, string])[]): string {
  let text = readFileSync(join(import.meta.dirname, '../docs/deploy', name), 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`docs/deploy/${name} has no "${from}" to replace for the test`);
    text = text.replace(from, to);
  }
  return text;
}

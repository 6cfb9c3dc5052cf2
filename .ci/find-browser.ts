import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The first has no windows: each page opens in half the time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const places = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
];

/** A browser for the tests: Playwright's own, else an installed one, else one that is installed now. */
export function findBrowser(): string {
  const chosen = process.env['TEST_BROWSER'];
  const found = (chosen && runs(chosen) ? chosen : undefined) ?? present() ?? install();
  if (found) return found;
  throw new Error(
    'No browser for the tests: neither Playwright nor apt-get could install one. Install Chromium or Chrome, ' +
      'or name one: TEST_BROWSER=/path/to/chrome npm test',
  );
}

/** One that is there already: nothing is installed. */
export function present(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...places].find(runs);
}

/** A browser can be there and still lack libraries of the system. */
function runs(file: string): boolean {
  if (!existsSync(file)) return false;
  if (process.platform === 'win32') return true; // there, asking for the version opens a window
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function install(): string | undefined {
  console.log('No browser found: Playwright installs Chromium');
  const cli = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');
  run(process.execPath, [cli, 'install', 'chromium'], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' });
  const own = present();
  if (own || !works('apt-get')) return own;

  console.log('Playwright could not: apt-get installs Chromium');
  aptGet(['update']);
  for (const name of ['chromium-headless-shell', 'chromium'])
    if (aptGet(['install', '--yes', '--no-install-recommends', name])) break;
  return present();
}

function aptGet(args: readonly string[]): boolean {
  const root = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  const [program = '', ...rest] = [...root, 'apt-get', '-qq', ...args];
  return run(program, rest, { DEBIAN_FRONTEND: 'noninteractive' });
}

function works(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** What it prints is shown only when it fails. */
function run(program: string, args: readonly string[], env: Readonly<Record<string, string>>): boolean {
  const result = spawnSync(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 240_000,
  });
  if (result.status === 0) return true;
  console.log(`${result.stdout ?? ''}${result.stderr ?? ''}`.trim().split('\n').slice(-5).join('\n'));
  return false;
}

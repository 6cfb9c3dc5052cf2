import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { builtSettings } from '../src/authoring/operator-plugin.ts';
import { securityHeaders } from '../src/authoring/security-headers.ts';
import { findBrowser } from './find-browser.ts';
import { freePort } from './free-port.ts';
import { skipped } from './skipped.ts';
import { installWebServers, start, webServers } from './web-servers.ts';

/**
 * Serves the built app below a path with real servers and their files in `docs/deploy/`, and checks what a person and a
 * browser get. With names, such as `nginx`, only these. Ends with one line: `N passed, N failed`.
 */
const path = '/help/mail/';
let passed = 0;
let failed = 0;

interface Running {
  readonly name: string;
  readonly port: number;
  readonly encodings: readonly string[];
}

function compare(what: string, found: unknown, expected: unknown) {
  if (JSON.stringify(found) === JSON.stringify(expected)) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`✗ ${what}\n  expected ${JSON.stringify(expected)}\n  found    ${JSON.stringify(found)}`);
}

/** `fetch` unpacks what it gets, and hides how it came. */
function head(url: string, encoding = 'identity'): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
      answer.resume();
      resolve(answer);
    }).on('error', reject);
  });
}

async function answers({ name, port, encodings }: Running, script: string) {
  const address = `http://127.0.0.1:${port}${path}`;
  const deep = await head(`${address}case/1/trace/2`);
  compare(
    `${name}: a link into the app`,
    [deep.statusCode, deep.headers['content-type']],
    [200, 'text/html; charset=utf-8'],
  );
  compare(`${name}: the page is asked for anew`, deep.headers['cache-control'], 'no-cache');
  const asset = await head(`${address}assets/${script}`);
  compare(`${name}: a script is kept`, asset.headers['cache-control'], 'public, max-age=31536000, immutable');
  for (const [header, value] of securityHeaders(builtSettings().settings))
    for (const answer of [deep, asset])
      compare(`${name}: ${header}`, answer.headers[header.toLowerCase()], value);
  const rendered = await textOf(`${address}codes/550-5.1.1`);
  compare(`${name}: the page of a code is rendered`, rendered.includes('<h1'), true);
  compare(`${name}: it says what the code means`, rendered.includes('Who acts'), true);
  const settings = await head(`${address}settings.json`);
  compare(
    `${name}: settings are asked for anew`,
    [settings.statusCode, settings.headers['cache-control']],
    [200, 'no-cache'],
  );
  const missing = await head(`${address}assets/missing.js`);
  compare(`${name}: a missing script is missing`, missing.statusCode, 404);
  compare(`${name}: and not kept`, missing.headers['cache-control']?.includes('immutable') ?? false, false);
  for (const encoding of encodings) {
    const packed = await head(`${address}assets/${script}`, encoding);
    compare(`${name}: ${encoding}`, packed.headers['content-encoding'], encoding);
    const page = await head(`${address}case/1/trace/2`, encoding);
    const { 'content-encoding': how, 'content-type': what } = page.headers;
    compare(`${name}: a page by ${encoding}`, [how, what], [encoding, 'text/html; charset=utf-8']);
  }
  const outside = await head(`http://127.0.0.1:${port}/help/mail`);
  compare(
    `${name}: without the slash`,
    [outside.statusCode, outside.headers.location?.replace(/^http:\/\/[^/]+/, '')],
    [301, path],
  );
}

const textOf = async (url: string) => (await fetch(url)).text();

/** A page of the app, and everything that the browser refuses or misses in it. */
async function watchedPage(browser: Browser, port: number) {
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}${path}` });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await context.exposeFunction('reportViolation', (what: string) => troubles.push(what));
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      Reflect.get(globalThis, 'reportViolation')(`the policy refused ${effectiveDirective} ${blockedURI}`),
    ),
  );
  return { context, page, troubles };
}

/** What a person does who follows a link into the app and reloads. */
async function walks({ name, port }: Running, browser: Browser, outDir: string) {
  const { context, page, troubles } = await watchedPage(browser, port);
  const heading = page.getByRole('heading', { level: 1 });

  await page.goto('start/bounce-reject');
  const question = await heading.textContent();
  await page.getByRole('main').getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(`**${path}case/**`);
  await heading.filter({ hasNotText: question ?? '' }).waitFor();
  const second = await heading.textContent();
  await page.reload();
  compare(`${name}: the case after a reload`, await heading.textContent(), second);
  await page.goBack();
  await page.waitForURL(`**${path}case/**`);
  await heading.filter({ hasText: question ?? '' }).waitFor();
  compare(`${name}: back leads to the case`, new URL(page.url()).pathname.startsWith(`${path}case/`), true);

  await page.getByRole('link', { name: /^Ticket: / }).click();
  await page.getByRole('button', { name: 'Hand over this case' }).click();
  const link = await page.getByRole('textbox', { name: 'Link to this case' }).inputValue();
  compare(`${name}: a link to a case leads into the app`, new URL(link).pathname, `${path}open`);
  await page.goto(link);
  await page.getByText('This case is on this device already').waitFor();

  await page.goto('.');
  await page.getByLabel('Paste an error, a bounce or message headers').fill('550 5.1.1 User unknown');
  await page.getByRole('button', { name: 'Read it' }).click();
  await heading.filter({ hasText: 'What it says' }).waitFor();
  compare(`${name}: reads in a worker`, new URL(page.url()).pathname.startsWith(`${path}case/`), true);
  await page.goto('codes/550-5.1.1');
  await heading.waitFor();
  compare(`${name}: nothing is refused or missing`, troubles, []);

  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  becomesNew(outDir);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined));
  await page.getByRole('button', { name: 'Reload with the new version' }).click();
  await page.locator('html[data-version="2"]').waitFor({ state: 'attached' });
  compare(`${name}: a new version starts when it is asked for`, troubles, []);

  await context.setOffline(true);
  await page.goto('start/bounce-reject');
  await heading.waitFor();
  compare(`${name}: a flow without a network`, await heading.textContent(), question);
  await context.close();
}

/** Somebody changes a page on the server. What is refused then shows that the walk above would have told of it. */
async function refuses({ name, port }: Running, browser: Browser, outDir: string) {
  const file = join(outDir, 'codes/550-5.1.1.html');
  for (const ending of ['.gz', '.br']) rmSync(`${file}${ending}`);
  const planted = '<script>1</script><p style="color: red"></p><script src="/help/mail/planted.js"></script>';
  writeFileSync(file, readFileSync(file, 'utf8').replace('</body>', `${planted}</body>`));
  writeFileSync(join(outDir, 'planted.js'), "document.body.innerHTML = '<p>';");
  const { context, page, troubles } = await watchedPage(browser, port);
  await page.goto('codes/550-5.1.1');
  for (const what of [
    'script-src-elem inline',
    'style-src-attr inline',
    'require-trusted-types-for trusted-types-sink',
  ])
    compare(`${name}: refuses ${what}`, troubles.includes(`the policy refused ${what}`), true);
  await context.close();
}

/** The same app with another page: what a browser takes for a new version. */
function becomesNew(outDir: string) {
  for (const file of readdirSync(outDir)) {
    if (!/^(?:index\.html|sw\.js)(?:\.gz|\.br)?$/.test(file)) continue;
    const path = join(outDir, file);
    if (file.endsWith('.gz') || file.endsWith('.br'))
      rmSync(path); // of the version before
    else if (file === 'index.html')
      writeFileSync(path, readFileSync(path, 'utf8').replace('<html', '<html data-version="2"'));
    else
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(/(url:[`"]index\.html[`"],revision:[`"])\w+/, '$12'),
      );
  }
}

const named = process.argv.slice(2);
const wanted = webServers.filter(({ name }) => named.length === 0 || named.includes(name));
if (wanted.length === 0) throw new Error(`no web server of these names: ${named.join(', ')}`);
installWebServers(wanted);
const installed = wanted.flatMap((server) => {
  const program = server.program();
  if (program !== undefined) return [{ ...server, program }];
  console.log(`SKIPPED: no ${server.name}. Debian: apt-get install ${server.packages.join(' ')}`);
  return [];
});
if (installed.length === 0) {
  console.log('\n0 passed, 0 failed');
  process.exit(skipped);
}

const folder = mkdtempSync(join(tmpdir(), 'mail-triage-deploy-'));
chmodSync(folder, 0o755); // nginx, started by root, reads as somebody else
process.env['BASE_PATH'] = path;
const outDir = join(folder, 'www', path);
const built = join(folder, 'built');
await build({ logLevel: 'warn', build: { outDir: built, emptyOutDir: true } });
cpSync(built, outDir, { recursive: true });
const script = readdirSync(join(built, 'assets')).find((file) => /^index-.*\.js$/.test(file)) ?? '';
const browser = await chromium.launch({ executablePath: findBrowser() });
try {
  for (const { name, program, args, encodings } of installed) {
    rmSync(outDir, { recursive: true, force: true });
    cpSync(built, outDir, { recursive: true });
    const port = await freePort();
    const child = await start(name, program, args(folder, port), port, folder);
    const running = { name, port, encodings: encodings() };
    try {
      await answers(running, script);
      await walks(running, browser, outDir);
      await refuses(running, browser, outDir);
    } finally {
      child.kill();
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

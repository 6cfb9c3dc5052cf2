import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { serve } from '../src/bench/web/serve.ts';
import { findBrowser } from './find-browser.ts';
import { freePort } from './free-port.ts';
import { missedIn, scoresOf } from './lighthouse-scores.ts';

/** Lighthouse, as on a phone, over the built app. Its exit code says whether every page reaches its scores. */

/** A busy machine makes a page slower, never faster: the best of so many runs counts. */
const tries = 3;

const server = await serve('dist', 'bounce-reject');
const profile = mkdtempSync(join(tmpdir(), 'mail-triage-lighthouse-'));
const port = await freePort();
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: findBrowser(),
  args: [`--remote-debugging-port=${port}`, '--disable-gpu', '--disable-background-networking'],
});
let failed = 0;
try {
  const pages = [
    { name: 'start', path: '/' },
    { name: 'question', path: '/start/bounce-reject' },
    { name: 'code', path: '/codes/550-5.1.1' },
    { name: 'ticket', path: await pathOfTicket() },
  ];
  for (const { name, path } of pages) {
    const result = await best(`${server.address}${path}`);
    const scores = scoresOf(result.lhr.categories);
    const missed = missedIn(scores);
    failed += missed.length > 0 ? 1 : 0;
    const words = Object.entries(scores).map(([category, score]) => `${category} ${score}`);
    console.log(`${missed.length === 0 ? '✓' : '✗'} ${name}: ${words.join(', ')}`);
    for (const line of missed.length === 0 ? [] : audits(result)) console.log(`    ${line}`);
  }
} finally {
  await browser.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;

async function best(url: string): Promise<RunnerResult> {
  let found: RunnerResult | undefined;
  for (let run = 0; run < tries; run += 1) {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      disableStorageReset: true, // the ticket is of a case that is stored
    });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
    if (!found || sum(result) > sum(found)) found = result;
    if (missedIn(scoresOf(found.lhr.categories)).length === 0) break;
  }
  if (!found) throw new Error('no run');
  return found;
}

function sum({ lhr }: RunnerResult): number {
  return Object.values(scoresOf(lhr.categories)).reduce((all, score) => all + score, 0);
}

/** What costs points. */
function audits({ lhr }: RunnerResult): string[] {
  return Object.values(lhr.audits)
    .filter(
      ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
    )
    .map(({ id, displayValue = '' }) => `${id} ${displayValue}`);
}

/** Walks to a ticket in the browser that Lighthouse uses: its cases are kept there. */
async function pathOfTicket(): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${server.address}/start/bounce-reject`);
  await page
    .getByRole('main')
    .getByRole('radio', { name: /^No.*after a test/ })
    .check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Copy ticket' }).waitFor();
  const { pathname } = new URL(page.url());
  await page.close();
  return pathname.replace(/^(\/case\/[^/]+)\/.*$/, '$1/ticket');
}

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { present } from '../../.ci/find-browser.ts';
import { buildScript } from '../authoring/build-script.ts';
import type { BenchRow } from './knowledge.ts';

const count = 10_000;

/** The list of 10,000 cases in a real browser: none of it can be measured without its database. */
export async function caseListRows(): Promise<BenchRow[]> {
  const executablePath = present();
  if (executablePath === undefined) return [['list 10,000 cases', 'no browser found', '']];
  const code = await buildScript('src/bench/case-list-page.ts');
  const server = createServer((_request, response) => response.end('<!doctype html>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const profile = mkdtempSync(join(tmpdir(), 'mail-triage-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--disable-gpu'],
  });
  try {
    const page = await context.newPage();
    const open = async () => {
      await page.goto(`http://localhost:${port}/`);
      await page.evaluate(code);
    };
    await open();
    const filled = await page.evaluate((cases) => caseList.fill(cases), count);
    const opened: number[] = [];
    const searched: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      await open(); // a new page: nothing is in memory
      const times = await page.evaluate(() => caseList.list());
      if (times.rows !== count) throw new Error(`listed ${times.rows} cases`);
      opened.push(times.open);
      searched.push(times.search);
    }
    return [
      ['import 10,000 cases of 10 entries, in one step', milliseconds(filled), ''],
      ['open the list of 10,000 cases: database, rows, order', milliseconds(median(opened)), slowest(opened)],
      ['search 10,000 cases', milliseconds(median(searched)), slowest(searched)],
    ];
  } finally {
    await context.close();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const median = (all: readonly number[]) =>
  all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;
const milliseconds = (time: number) => `${time.toFixed(0)} ms`;
const slowest = (all: readonly number[]) => `slowest ${milliseconds(Math.max(...all))}`;

import type { Browser } from '@playwright/test';
import { slowdown } from './load-page.ts';

/** What ten answers cost: milliseconds from the press to the next question painted, and what stays in memory. */
export interface Walk {
  readonly steps: readonly number[];
  /** Bytes of the JavaScript heap after the last one, swept. */
  readonly heap: number;
}

/** Answers with the first option that leads on, ten times. The network is as fast as it gets. */
export async function walk(
  browser: Browser,
  address: string,
  inPage: string,
  options: readonly string[],
): Promise<Walk> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(inPage);
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('main input[type="radio"]'));
  await page.waitForTimeout(500);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const steps: number[] = [];
  for (const option of options) steps.push(await page.evaluate((id) => webBench.step(id), option));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await context.close();
  return { steps, heap: usedSize };
}

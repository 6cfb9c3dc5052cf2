import type { Browser } from '@playwright/test';
import type {} from './in-page.ts';

/** What somebody on a slow phone waits for, in milliseconds from the press of the link. */
export interface Load {
  readonly firstPaint: number;
  /** An answer can be chosen and sent. */
  readonly answerable: number;
  /** What tasks of the page take beyond 50 ms each, from the first paint on. */
  readonly blocking: number;
}

/** A cheap phone on a slow mobile network, as Lighthouse has it: 150 ms, 1.6 Mbit/s, a processor four times slower. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
export const slowdown = 4;

/** How long a page may be quiet before it is taken for loaded. */
const quiet = 600;

/** Loads a page as somebody who was never here. */
export async function loadPage(browser: Browser, url: string, inPage: string): Promise<Load> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(inPage);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => webBench.answerable > 0);
  await page.waitForTimeout(quiet);
  const load = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const firstPaint = paint?.startTime ?? Number.NaN;
    const late = webBench.tasks.filter(({ start }) => start >= firstPaint);
    return {
      firstPaint,
      answerable: Math.max(webBench.answerable, firstPaint),
      blocking: late.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    };
  });
  await context.close();
  return load;
}

import type { Browser, Page } from '@playwright/test';
import { buildScript } from '../../authoring/build-script.ts';
import type {} from '../case-list-page.ts';

const rounds = 9;

/** Milliseconds from the press of "My cases" until its lines are painted, for an agent who has so many cases. */
export async function openList(
  browser: Browser,
  address: string,
  inPage: string,
  cases: number,
): Promise<number[]> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.addInitScript(inPage);
  const content = await contentVersion(page, address);
  await page.goto(`${address}/icon.svg`); // the database of the app, without the app
  await page.evaluate(await buildScript('src/bench/case-list-page.ts'));
  await page.evaluate(([count, version]) => caseList.fill(count, version), [cases, content] as const);
  const opened: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(`${address}/codes`);
    await page.getByRole('link', { name: 'My cases' }).waitFor();
    await page.waitForTimeout(1000);
    opened.push(await page.evaluate(() => webBench.openList()));
  }
  await context.close();
  return opened;
}

/** With which flows the app derives summaries: those of other flows it would derive anew. */
async function contentVersion(page: Page, address: string): Promise<string> {
  await page.goto(`${address}/start/bounce-reject?audience=agent`);
  await page.getByRole('main').getByRole('radio').first().click();
  await page.waitForURL('**/case/**');
  const version = await page.waitForFunction(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('mail-triage');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('rows').objectStore('rows').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(
              /"content":"([^"]+)"/.exec(JSON.stringify(reading.result).replaceAll('\\', ''))?.[1] ?? '',
            );
          };
        };
      }),
  );
  return version.jsonValue();
}

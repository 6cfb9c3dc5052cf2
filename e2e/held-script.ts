import type { Page } from '@playwright/test';

/** Opens a page as it was rendered. Its own script comes when it is let: by what this gives. */
export async function opensHeld(page: Page, path: string): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator('h1').waitFor({ state: 'attached' }); // by its role nobody finds one that is hidden
  return letGo;
}

import type { Page } from '@playwright/test';

/** Holds a script, by its name without its hash, until it is let go: by what this gives. */
export async function holds(page: Page, script: string): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(`**/assets/${script}-*.js`, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** Opens a page as it was rendered. Its own script comes when it is let. */
export async function opensHeld(page: Page, path: string): Promise<() => void> {
  const letGo = await holds(page, 'index');
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator('h1').waitFor({ state: 'attached' }); // by its role nobody finds one that is hidden
  return letGo;
}

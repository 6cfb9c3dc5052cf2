import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { holds } from './held-script.ts';

/** How far down the page is, in pixels. */
const place = (page: Page) => page.evaluate(() => scrollY);

const settings = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Settings' });
const cases = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'My cases' });
const codes = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Codes' });

test('back leads to where a page was left, and a link to the top of the next one', async ({
  page,
  person,
}) => {
  await person.goesTo('/codes');
  await page.getByRole('searchbox').fill('5.7');
  await expect(page).toHaveURL('/codes?q=5.7');
  const last = page.getByRole('main').getByRole('link').last();
  await last.scrollIntoViewIfNeeded();
  const left = await place(page);
  expect(left).toBeGreaterThan(300);
  await last.click();
  await expect(page).toHaveURL(/\/codes\/./);
  expect(await place(page)).toBe(0);
  await page.goBack();
  await person.sees('Codes and what they mean');
  await expect.poll(() => place(page)).toBe(left);
  await page.reload();
  await expect.poll(() => place(page)).toBe(left);
});

test('the address of a case leads to where it stands, which is then the address', async ({
  page,
  person,
}) => {
  await person.opens();
  await person.starts('I cannot send');
  const [, , id] = new URL(page.url()).pathname.split('/');
  const question = await person.heading().textContent();
  await page.goto(`/case/${id}`);
  await person.sees(question ?? '');
  await expect(page).toHaveURL(/\/case\/[^/]+\/triage\/./);
  await person.answers('Only me');
  await page.goBack();
  await person.sees(question ?? '');
});

test('a link to the page that is shown adds nothing to the history', async ({ page, person }) => {
  await person.opens({ audience: 'agent' });
  const before = await page.evaluate(() => history.length);
  await cases(page).click();
  await person.sees('My cases');
  await cases(page).click();
  await expect(person.heading()).toBeFocused();
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
});

test.describe('a page that is slow to come', () => {
  test.use({ serviceWorkers: 'block' });

  test('leaves the one before in its place, and shows that it is on its way', async ({ page, person }) => {
    const letGo = await holds(page, 'settings-page');
    await person.opens({ audience: 'agent' });
    await settings(page).click();
    await expect(page.locator(':root[data-loading]')).toBeAttached();
    await person.sees(/What is wrong/);
    await expect(page).toHaveURL('/');
    letGo();
    await person.sees('Settings');
    await expect(page).toHaveURL('/settings');
    await expect(page.locator(':root[data-loading]')).not.toBeAttached();
  });

  test('does not take away a person who went elsewhere meanwhile', async ({ page, person }) => {
    const letGo = await holds(page, 'settings-page');
    await person.opens({ audience: 'agent' });
    await settings(page).click();
    await codes(page).click();
    await person.sees('Codes and what they mean');
    await expect(page.locator(':root[data-loading]')).not.toBeAttached();
    const come = page.waitForResponse(/settings-page/);
    letGo();
    await come;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    await person.sees('Codes and what they mean');
    await expect(page).toHaveURL('/codes');
    await expect(page.locator(':root[data-loading]')).not.toBeAttached();
  });
});

test.describe('a page that does not come', () => {
  test.use({ serviceWorkers: 'block', losesConnection: true });

  test('says so in its place, and every other page can be opened', async ({ page, person }) => {
    await page.route('**/assets/settings-page-*.js', (route) => route.abort());
    await person.opens({ audience: 'agent' });
    await settings(page).click();
    await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
    await expect(page).toHaveURL('/settings');
    await codes(page).click();
    await person.sees('Codes and what they mean');
  });
});

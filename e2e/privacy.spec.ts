import { expect, test } from './app.ts';

test('the page forbids other origins, inline code and eval', async ({ page, person }) => {
  await person.opens();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain('unsafe');
});

test('what a page tries to send elsewhere is stopped', async ({ page }) => {
  const stopped: string[] = [];
  await page.goto('/');
  await page.exposeFunction('report', (directive: string) => stopped.push(directive));
  await page.evaluate(async () => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      Reflect.get(globalThis, 'report')(effectiveDirective),
    );
    await fetch('https://elsewhere.example/').catch(() => undefined);
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
    const image = new Image();
    image.src = 'https://elsewhere.example/pixel.png';
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  expect(stopped).toEqual(expect.arrayContaining(['connect-src', 'script-src-elem', 'img-src']));
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
});

test('nothing personal stands in the address of a page', async ({ page, person }) => {
  await person.opens();
  await page
    .getByLabel('Paste an error, a bounce or message headers')
    .fill('550 5.1.1 <lee@example.net>: User unknown');
  await page.getByRole('button', { name: 'Read it' }).click();
  await person.sees('What was pasted');
  expect(page.url()).not.toContain('lee');
  await page.getByRole('button', { name: 'Start these checks' }).click();
  await person.sees('Do you still have the returned message?');
  expect(page.url()).not.toContain('lee');
});

test('a password that was pasted is masked before it is stored', async ({ page, person }) => {
  await person.opens();
  await page
    .getByLabel('Paste an error, a bounce or message headers')
    .fill('535 5.7.8 refused\nPassword: hunter2secret');
  await page.getByRole('button', { name: 'Read it' }).click();
  await person.sees('What was pasted');
  await expect(page.getByText('Password: ••••')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('hunter2secret');
});

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
    try {
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
    } catch {
      // The browser refuses text as a script (Trusted Types), and reports it like the others.
    }
    const image = new Image();
    image.src = 'https://elsewhere.example/pixel.png';
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  expect(stopped).toEqual(expect.arrayContaining(['connect-src', 'require-trusted-types-for', 'img-src']));
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
});

test('nothing personal stands in the address of a page', async ({ page, person }) => {
  await person.opens();
  await page
    .getByLabel('Paste an error, a bounce or message headers')
    .fill('550 5.1.1 <lee@example.net>: User unknown');
  await page.getByRole('button', { name: 'Read it' }).click();
  await person.sees('What it says');
  expect(page.url()).not.toContain('lee');
  await page.getByRole('button', { name: 'Go on with this' }).click();
  await person.sees(/Is the address right/);
  expect(page.url()).not.toContain('lee');
});

test('a password that was pasted is masked before it is stored', async ({ page, person }) => {
  await person.opens();
  await page
    .getByLabel('Paste an error, a bounce or message headers')
    .fill('535 5.7.8 refused\nPassword: hunter2secret');
  await page.getByRole('button', { name: 'Read it' }).click();
  await person.sees('What it says');
  await page.getByText('Pasted text 1').click();
  await expect(page.getByRole('region', { name: 'Pasted text 1' })).toContainText('Password: ••••');
  await expect(page.getByRole('main')).not.toContainText('hunter2secret');
});

test('what was deleted stays deleted, whatever is changed in another tab then', async ({
  page,
  person,
  context,
}) => {
  await person.opens({ audience: 'agent' });
  await person.goesTo('/settings');
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada');
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  const other = await context.newPage();
  await other.goto('/');
  await expect(other.getByLabel('Mail provider')).toHaveValue('exacthosting');
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, delete everything' }).click();
  await person.sees('What is wrong with your mail?');
  await other.getByLabel('Mail provider').selectOption('OpenSRS');
  const stored = await other.evaluate(() => localStorage.getItem('mail-triage.settings'));
  expect(stored).toContain('opensrs');
  expect(stored).not.toMatch(/Ada|agent/);
});

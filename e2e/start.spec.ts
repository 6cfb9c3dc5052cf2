import { expect, test } from './app.ts';

test('a link of a help center presets the audience and the provider, and both are remembered', async ({
  page,
  person,
}) => {
  await page.goto('/?audience=agent&provider=opensrs');
  await person.sees('What is wrong with the mail?');
  await page.goto('/');
  await expect(page.getByLabel('Mail provider')).toHaveValue('opensrs');
  await expect(page.getByRole('radio', { name: 'Helpdesk agent' })).toBeChecked();
});

test('a link can open one flow, and the case is kept from the first answer on', async ({ page, person }) => {
  await person.goesTo('/start/inbound-spam');
  await person.sees('What kind of mail troubles you?');
  await person.goesTo('/cases');
  await expect(page.getByText('There are no cases yet.')).toBeVisible();
  await person.goesTo('/start/inbound-spam');
  await person.answers('A sudden flood');
  await person.goesTo('/cases');
  await expect(page.getByRole('link', { name: /^Continue:/ })).toHaveCount(1);
});

test('a pasted error is kept, its code is shown and the checks for it begin', async ({ page, person }) => {
  await person.opens();
  await person.pastes('said: 535 5.7.8 Authentication failed');
  await expect(page.getByRole('link', { name: '535 5.7.8' })).toBeVisible();
  await page.getByRole('button', { name: 'Go on with this' }).click();
  await person.sees(/password/i);
  await page.getByRole('link', { name: /Ticket:/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Code' }).first()).toContainText('535 5.7.8');
  await page.getByText(/^Pasted text 1 \(/).click();
  await expect(
    page.getByRole('group').getByText('said: 535 5.7.8 Authentication failed').first(),
  ).toBeVisible();
});

test('what is pasted with nothing in focus goes into the paste box', async ({ page, person }) => {
  await person.opens();
  await page.getByRole('heading', { level: 1 }).click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '550 5.1.1 User unknown');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  const box = page.getByRole('textbox', { name: /^Paste/ });
  await expect(box).toHaveValue('550 5.1.1 User unknown');
  await expect(box).toBeFocused();
});

test('an empty paste box says what to do', async ({ page, person }) => {
  await person.opens();
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'Paste a text first, then press "Read it". Or choose a file.',
  );
});

test('a text without a code begins with the symptoms', async ({ page, person }) => {
  await person.opens();
  await person.pastes('My mail does not work');
  await page.getByRole('button', { name: 'Go on with this' }).click();
  await person.sees('What is going wrong?');
});

test('what is not known of a provider is said', async ({ page, person }) => {
  await person.opens({ audience: 'agent', provider: 'opensrs' });
  await person.goesTo('/start/sending-limits');
  await person.pressesKeyOf('Recipients per message');
  await expect(page.getByText('not known for this provider').first()).toBeVisible();
});

test('a provider without a profile is no name, and nothing is said to be unknown of it', async ({
  page,
  person,
}) => {
  await person.opens({ audience: 'agent', provider: 'other' });
  await person.goesTo('/start/client-errors/credentials');
  await person.sees('Does the client sign in with the full address and the webmail password?');
  await person.pressesKeyOf('No, webmail refuses it too');
  await person.sees('Does a password reset restore the sign-in?');
  await expect(page.getByRole('contentinfo')).toContainText("Your mail provider's support");
  await expect(page.locator('main, footer').getByText(/not known|Another provider/)).toHaveCount(1); // on the ticket
  await expect(page.getByLabel('Mail provider').getByRole('option').last()).toHaveText('Another provider');
});

test('an agent starts with a key, and pastes evidence without leaving the question', async ({
  page,
  person,
}) => {
  await person.opens({ audience: 'agent' });
  await page.keyboard.press('2');
  await person.sees(/Single user, several users/);
  await page.getByText('Add evidence').click();
  await person.pastes('said: 550 5.1.1 User unknown');
  await page.getByRole('link', { name: 'Go on with the checks' }).click();
  await expect(page.getByRole('region', { name: 'Ticket', exact: true })).toContainText('550 5.1.1');
  await person.sees(/Single user, several users/);
});

test('the open case is offered on the start page', async ({ page, person }) => {
  await person.opens();
  await person.starts('I get too much spam');
  await person.goesTo('/');
  await page.getByRole('link', { name: 'Go on with your open case: I get too much spam' }).click();
  await person.sees(/Is it only you/);
});

test('the provider changed before the first answer is the provider of the case', async ({ page, person }) => {
  await person.opens({ audience: 'agent' });
  await person.goesTo('/start/smtp-reject');
  await page.getByLabel('Mail provider').selectOption('OpenSRS');
  await expect(page.getByRole('region', { name: 'Ticket', exact: true })).toContainText('Reseller ID');
  await person.pressesKeyOf('No, refused in webmail too');
  await expect(page.getByLabel('Mail provider')).toHaveValue('opensrs');
  await expect(page.getByRole('region', { name: 'Ticket', exact: true })).toContainText('Reseller ID');
});

test.describe('before the app has come alive', () => {
  test.use({ losesConnection: true });

  for (const { who, path, stored, waits } of [
    { who: 'somebody new', path: '/', stored: undefined, waits: false },
    { who: 'who follows a link for customers', path: '/?audience=customer', stored: undefined, waits: false },
    { who: 'who follows a link for nobody', path: '/?audience=admin', stored: undefined, waits: false },
    { who: 'an agent', path: '/', stored: '{"audience":"agent"}', waits: true },
    { who: 'whose settings are damaged', path: '/', stored: '{"audience":"ag', waits: true },
    { who: 'whose settings name nobody', path: '/', stored: '{"audience":"admin"}', waits: true },
  ]) {
    test(`${who} ${waits ? 'waits for the page' : 'reads the page at once'}`, async ({ page, person: _ }) => {
      await page.route('**/assets/*.js', (route) =>
        route.request().url().includes('before-paint') ? route.continue() : route.abort(),
      );
      await page.addInitScript(
        (record) => record && localStorage.setItem('mail-triage.settings', record),
        stored,
      );
      await page.goto(path);
      const heading = page.getByRole('heading', { level: 1, includeHidden: true });
      await expect(heading).toHaveText('What is wrong with your mail?');
      await expect(heading).toBeVisible({ visible: !waits, timeout: 2000 });
    });
  }
});

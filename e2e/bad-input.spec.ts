import { expect, test } from './app.ts';

test.describe('an address that leads nowhere says so and leads on', () => {
  const rows = [
    { what: 'a page', path: '/no/such/page', says: 'There is no such page' },
    { what: 'a flow', path: '/start/no-such-flow', says: 'There are no checks with this name' },
    {
      what: 'a flow named like a part of every object',
      path: '/start/constructor',
      says: 'There are no checks with this name',
    },
    { what: 'a case', path: '/case/no-such-case', says: 'This case is not on this device' },
    { what: 'a question of no case', path: '/case/x/triage/scope', says: 'This case is not on this device' },
  ];
  for (const { what, path, says } of rows) {
    test(what, async ({ page, person }) => {
      await person.goesTo(path);
      await person.sees(says);
      await expect(page).toHaveTitle(`${says} – Mail Triage`);
      await page.getByRole('main').getByRole('link', { name: 'Start' }).click();
      await person.sees('What is wrong with your mail?');
    });
  }

  test('a provider', async ({ page, person }) => {
    await person.goesTo('/?provider=nobody');
    await expect(page.getByRole('alert')).toContainText('There is no provider "nobody" here');
  });

  test('a question that the case has not come to', async ({ page, person }) => {
    await person.opens();
    await person.starts('I cannot send');
    const address = page.url().replace(/\/triage\/.*/, '/bounce-reject/which-reason');
    await person.goesTo(address);
    await person.sees('There is no such question in this case');
    await page.getByRole('link', { name: 'Go on with the case' }).click();
    await person.sees(/Is it only you/);
  });
});

test('a case of an older flow keeps the answers that still apply and lists the others', async ({
  page,
  person,
}) => {
  await person.opens();
  await person.starts('I cannot send');
  await person.answers('Only me');
  await page.evaluate(addEntry, {
    type: 'answer',
    question: 'triage/removed-question',
    option: 'yes',
    asked: 'Was there a question that is gone now?',
    answered: 'Yes, there was',
  });
  await page.reload();
  await person.sees(/What happens after you press Send/);
  await page.getByText('Answers so far: 2').click();
  await expect(page.getByRole('heading', { name: 'No longer applies' })).toBeVisible();
  await expect(page.getByText('Yes, there was')).toBeVisible();
});

test('a case of a flow that is gone is said, and its ticket is kept', async ({ page, person }) => {
  await person.opens();
  await page.evaluate(addEntry, { type: 'start', flow: 'removed-flow', version: '00000000' });
  await person.goesTo('/case/old');
  await person.sees('The checks of this case were changed');
  await person.goesTo('/case/old/ticket');
  await person.sees('Ticket');
});

test('another audience in the middle of a case leads to where the case stands for it', async ({
  page,
  person,
}) => {
  await person.opens();
  await person.goesTo('/start/others-bounce');
  await person.answers("I don't know");
  await page.getByText('Helpdesk agent').click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/There is no such/);
  await expect(page.getByRole('radiogroup')).toBeVisible();
});

test('a damaged record of a case is set aside and said', async ({ page, person }) => {
  await person.opens();
  await person.starts('I cannot send');
  await person.answers('Only me');
  await page.evaluate(addEntry, { type: 'answer', question: 7 });
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('1 record of this case was damaged');
  await person.sees(/What happens after you press Send/);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('1 record of this case was damaged');
  await person.sees(/What happens after you press Send/);
});

test('damaged settings are set back and said', async ({ page, person }) => {
  await person.opens();
  await page.evaluate(() => localStorage.setItem('mail-triage.settings', '{"audience":"nobody"'));
  await person.goesTo('/');
  await expect(page.getByRole('alert')).toContainText('Your settings were damaged');
  expect(await page.evaluate(() => localStorage.getItem('mail-triage.settings.damaged'))).toBe(
    '{"audience":"nobody"',
  );
  await page.reload(); // whatever else was changed meanwhile
  await page.getByRole('alert').getByRole('button', { name: 'Close this message' }).click();
  await page.reload();
  await expect(person.heading()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what people type or paste is only ever text', async ({ page, person }) => {
  const hostile =
    '<img src=x onerror="globalThis.hurt=1"><script>globalThis.hurt=1</script> 550 5.1.1 [x](javascript:hurt)';
  await person.opens({ audience: 'agent' });
  await page.getByLabel('Paste an error, a bounce or message headers').fill(hostile);
  await page.getByRole('button', { name: 'Read it' }).click();
  await person.sees('What it says');
  await page.getByText('Pasted text 1').click();
  await expect(page.getByRole('region', { name: 'Pasted text 1' })).toContainText(hostile);
  await page.getByRole('button', { name: 'Go on with this' }).click();
  await person.sees('Does the recipient address exist?');
  await page.getByText('Add a note').click();
  await page.getByLabel('Note').fill(hostile);
  await person.answer('Typo, corrected').click();
  await person.sees(/The address is right now/);
  await page.getByRole('link', { name: 'Go to the ticket' }).first().click();
  await person.sees('Ticket');
  await expect(page.locator('img, main script')).toHaveCount(0);
  expect(await page.evaluate(() => 'hurt' in globalThis)).toBe(false);
});

/** Writes a record past the app, into the case whose page this is, or into the case "old". */
function addEntry(entry: Record<string, unknown>): Promise<void> {
  const id = /\/case\/([^/]+)/.exec(location.pathname)?.[1] ?? 'old';
  const whole = { id: crypto.randomUUID(), at: new Date().toISOString(), by: 'customer', ...entry };
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('mail-triage');
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('entries', { autoIncrement: true }).createIndex('case', 'case');
      opening.result.createObjectStore('setAside', { autoIncrement: true });
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('entries', 'readwrite');
      transaction.objectStore('entries').add({ case: id, entry: whole });
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

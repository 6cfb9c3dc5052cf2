import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect };

interface As {
  readonly audience?: 'agent' | 'customer';
  readonly provider?: string;
}

/** What a person does with Mail Triage. */
export class Person {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the start page as a help center would link to it. */
  async opens({ audience = 'customer', provider = 'exacthosting' }: As = {}) {
    await this.page.goto(`/?audience=${audience}&provider=${provider}`);
    await expect(this.heading()).toBeVisible();
  }

  async goesTo(path: string) {
    await this.page.goto(path);
    await expect(this.heading()).toBeVisible();
  }

  heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  async sees(heading: string | RegExp) {
    await expect(this.heading()).toHaveText(heading);
  }

  /** Pastes what they have, wherever they are, and has it read. */
  async pastes(text: string) {
    await this.page.getByLabel('Paste an error, a bounce or message headers').fill(text);
    await this.page.getByRole('button', { name: 'Read it' }).click();
    await this.sees('What it says');
  }

  answer(label: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('radio', { name: label });
  }

  /** Chooses and continues, as somebody with a mouse and without single keys does. */
  async answers(label: string | RegExp) {
    const before = await this.heading().textContent();
    await this.answer(label).check();
    await this.page.getByRole('button', { name: 'Continue' }).click();
    await expect(this.heading()).not.toHaveText(before ?? '');
  }

  async goesBackTo(question: string | RegExp) {
    await this.page.getByRole('button', { name: 'Back' }).click();
    await this.sees(question);
  }

  async starts(symptom: string) {
    await this.page.getByRole('button', { name: symptom }).click();
    await expect(this.heading()).not.toHaveText(/What is wrong/);
  }

  /** Presses the key that is shown beside the answer. */
  async pressesKeyOf(label: string) {
    const before = await this.heading().textContent();
    const key = await this.answer(label).getAttribute('aria-keyshortcuts');
    await this.page.keyboard.press(key ?? '');
    await expect(this.heading()).not.toHaveText(before ?? '');
  }

  async tapsAnswer(label: string) {
    const before = await this.heading().textContent();
    await this.answer(label).tap();
    await this.page.getByRole('button', { name: 'Continue' }).tap();
    await expect(this.heading()).not.toHaveText(before ?? '');
  }

  /** Presses Tab until something has the focus. */
  async tabsTo(target: Locator) {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 120; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${target}`);
  }

  /** The copied ticket, without what differs from run to run. */
  async copiedText(): Promise<string> {
    await expect(this.page.getByRole('status').getByText('Copied.')).toBeVisible();
    const text = await this.page.evaluate(() => navigator.clipboard.readText());
    return text
      .replaceAll('\r\n', '\n')
      .replace(/^Case: [0-9a-f-]{36}$/m, 'Case: (id)')
      .replace(/^(Flow: \S+) [0-9a-f]{8}$/m, '$1 (version)');
  }
}

/** Every test fails when the page asks another origin for anything, or when something breaks in it. */
export const test = base.extend<{
  person: Person;
  complaints: readonly string[];
  losesConnection: boolean;
  mayAsk: readonly (string | RegExp)[];
}>({
  /** Other origins that the test lets the page ask. */
  mayAsk: [[], { option: true }],
  /** The browser reports what it could not load: the test is about that. */
  losesConnection: [false, { option: true }],
  /** What the browser says against the page. A test with a person fails when there is anything. */
  complaints: async ({ page, context, baseURL, losesConnection, mayAsk }, use) => {
    const wrong: string[] = [];
    context.on('request', (request) => {
      const url = new URL(request.url());
      const isOwn = url.origin === new URL(baseURL ?? '').origin;
      const isAllowed = mayAsk.some((one) =>
        typeof one === 'string' ? one === url.origin : one.test(url.origin),
      );
      if (!isOwn && !isAllowed && !['data:', 'blob:'].includes(url.protocol))
        wrong.push(`request to ${url.origin}`);
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      if (losesConnection && /Failed to load resource|preload|CORS policy/.test(message.text())) return;
      if (message.text().includes('Service Worker registration blocked by Playwright')) return;
      if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
    });
    await use(wrong);
  },
  person: async ({ page, complaints }, use) => {
    await use(new Person(page));
    expect(complaints).toEqual([]);
  },
});

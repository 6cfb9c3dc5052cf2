import type { Browser, BrowserContext, Page } from '@playwright/test';
import { buildScript } from '../src/authoring/build-script.ts';
import { expect, test } from './app.ts';

/** A page without the app, with its store. */
async function opensStore(page: Page, code: string) {
  await page.goto('/icon.svg');
  await page.evaluate(code);
}

/** Runs in the page: cases that can be told apart by their number. */
function makeCases(page: Page, first: number, count: number, entries = 8) {
  return page.evaluate(
    ([from, many, length]) => {
      const instant = (minute: number) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString();
      const made = Array.from({ length: many }, (_, index) => {
        const number = from + index;
        const log = Array.from({ length }, (_entry, minute) => ({
          id: `e-${number}-${minute}`,
          at: instant(number * 20 + minute),
          by: 'customer' as const,
          type: 'note' as const,
          text: `note ${minute} of case ${number} `.repeat(10),
        }));
        return {
          case: { id: `case-${number}`, log },
          marks: { pinned: number === 1, tags: number % 2 ? ['odd'] : [] },
        };
      });
      Object.assign(globalThis, { made });
    },
    [first, count, entries] as const,
  );
}

declare global {
  var made: Parameters<Awaited<ReturnType<typeof storedCases.openDatabase>>['importCases']>[0];
  var progress: number;
}

let code: string;
test.beforeAll(async () => {
  code = await buildScript('e2e/stored-cases.ts');
});

test('an import is there after it, and a second one changes nothing', async ({ page }) => {
  await opensStore(page, code);
  await makeCases(page, 0, 50);
  const reports = await page.evaluate(async () => {
    const store = await storedCases.openDatabase();
    const heard: number[] = [];
    const first = await store.importCases(made, (done) => heard.push(done));
    const second = await store.importCases(made);
    const [one] = made;
    if (!one) throw new Error('no case');
    const forged = {
      ...one,
      case: { id: 'case-0', log: one.case.log.map((entry) => ({ ...entry, by: 'agent' as const })) },
    };
    const third = await store.importCases([forged]);
    const stored = await store.load('case-0');
    return { first, second, third, heard, by: stored?.log.map(({ by }) => by) };
  });
  expect([reports.first.added.length, reports.second.unchanged.length]).toEqual([50, 50]);
  expect(reports.heard.at(-1)).toBe(50);
  expect(reports.third.conflicts).toEqual(['case-0']);
  expect(new Set(reports.by)).toEqual(new Set(['customer']));
});

test('everything exported comes back by an import, in another browser', async ({ page, browser }) => {
  await opensStore(page, code);
  await makeCases(page, 0, 40);
  const file = await page.evaluate(async () => {
    const store = await storedCases.openDatabase();
    await store.importCases(made);
    const pieces: string[] = [];
    for await (const piece of storedCases.exportCases(store)) pieces.push(piece);
    return pieces.join('');
  });
  const context = await browser.newContext();
  const other = await context.newPage();
  await opensStore(other, code);
  const again = await other.evaluate(async (text) => {
    const store = await storedCases.openDatabase();
    const read = await storedCases.readCasesFile(storedCases.textOf(new Blob([text])), new Date());
    if (read.status === 'refused') throw new Error(read.why);
    const report = await store.importCases(read.cases);
    const pieces: string[] = [];
    for await (const piece of storedCases.exportCases(store)) pieces.push(piece);
    return {
      refused: read.refused,
      missing: read.missing,
      added: report.added.length,
      text: pieces.join(''),
    };
  }, file);
  expect(again).toEqual({ refused: [], missing: 0, added: 40, text: file });
  await context.close();
});

test('what was taken out is put back as it was; what is wiped is gone', async ({ page }) => {
  await opensStore(page, code);
  await makeCases(page, 0, 20);
  const seen = await page.evaluate(async () => {
    const store = await storedCases.openDatabase();
    const outbox = await storedCases.openOutbox();
    await store.importCases(made);
    const stored = await store.load('case-3');
    if (!stored) throw new Error('no case');
    const shown = { problem: 'Bounce', subject: 'x', provider: { id: 'p', name: 'P' } };
    await store.summarize(new Map([['case-3', storedCases.summaryOf(stored, shown, 'c1')]]));
    await Promise.all([
      store.mark('case-3', (marks) => ({ ...marks, pinned: true, tags: ['mine'] })),
      store.mark('case-3', (marks) => ({ ...marks, due: '2026-03-14T08:00:00.000Z' })),
    ]);
    await outbox.put('d1', { ticket: 1 });
    const before = await store.rows();
    const taken = await store.take(['case-3', 'case-4', 'nowhere']);
    const left = await store.rows();
    await store.putBack(taken);
    const after = await store.rows();
    const log = (await store.load('case-3'))?.log;
    await store.append(
      'case-3',
      stored.log.slice(0, 1).map((entry) => ({ ...entry, id: 'new', at: '2026-03-01T00:00:00.000Z' })),
    );
    const changed = (await store.rows()).find(({ id }) => id === 'case-3');
    const replaced = [await outbox.replace('d1', { ticket: 2 }), await outbox.replace('d2', { ticket: 3 })];
    const waiting = await outbox.all();
    await store.wipe();
    const gone = [await store.rows(), await store.list(), await outbox.all()];
    return {
      before,
      left: left.length,
      after,
      isSame: JSON.stringify(log) === JSON.stringify(stored.log),
      changed,
      replaced,
      waiting,
      gone,
    };
  });
  expect(seen.left).toBe(18);
  expect(seen.after).toEqual(seen.before);
  expect(seen.after.find(({ id }) => id === 'case-3')).toMatchObject({
    summary: { problem: 'Bounce' },
    marks: { pinned: true, tags: ['mine'], due: '2026-03-14T08:00:00.000Z' },
  });
  expect(seen.isSame).toBe(true);
  expect(seen.changed).toMatchObject({ lastChange: '2026-03-01T00:00:00.000Z', marks: { tags: ['mine'] } });
  expect(seen.changed?.summary).toBeUndefined();
  expect(seen.replaced).toEqual([true, false]);
  expect(seen.waiting).toEqual([{ ticket: 2 }]);
  expect(seen.gone).toEqual([[], [], []]);
});

test('a case that was deleted meanwhile is written whole, one that is there is not written twice', async ({
  page,
}) => {
  await opensStore(page, code);
  await makeCases(page, 0, 2);
  const seen = await page.evaluate(async () => {
    const store = await storedCases.openDatabase();
    await store.importCases(made);
    const stored = await store.load('case-1');
    if (!stored) throw new Error('no case');
    const before = stored.log.slice(0, 4);
    const entries = stored.log.slice(4);
    await store.append(
      'case-0',
      entries.map((entry) => ({ ...entry, id: `more-${entry.id}` })),
      { before },
    );
    await store.remove(['case-1']);
    await store.append('case-1', entries, { before });
    const log = (await store.load('case-1'))?.log;
    return {
      isWhole: JSON.stringify(log) === JSON.stringify(stored.log),
      other: (await store.load('case-0'))?.log.length,
      rows: (await store.rows()).map(({ id }) => id).toSorted(),
    };
  });
  expect(seen).toEqual({ isWhole: true, other: 12, rows: ['case-0', 'case-1'] });
});

test('what came back by an import meanwhile is there once after the undo', async ({ page }) => {
  await opensStore(page, code);
  await makeCases(page, 0, 5);
  const seen = await page.evaluate(async () => {
    const store = await storedCases.openDatabase();
    await store.importCases(made);
    const all = async () => ({ rows: await store.rows(), list: await store.list() });
    const before = await all();
    const taken = await store.take(['case-3', 'case-4']);
    await store.importCases(made.slice(0, 4));
    await store.putBack(taken);
    return { before, after: await all() };
  });
  const anyOrder = ({ rows, list }: typeof seen.before) => [new Set<unknown>(rows), new Set<unknown>(list)];
  expect(anyOrder(seen.after)).toEqual(anyOrder(seen.before));
});

test('a write that fails in the middle leaves nothing of itself', async ({ page }) => {
  await opensStore(page, code);
  await makeCases(page, 0, 10);
  const left = await page.evaluate(async () => {
    const store = await storedCases.openDatabase();
    await store.importCases(made.slice(0, 3));
    const add = IDBObjectStore.prototype.add;
    let adds = 0;
    IDBObjectStore.prototype.add = function (...values) {
      adds += 1;
      if (adds === 20) throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, values);
    };
    const failure = await store.importCases(made).catch((thrown: unknown) => String(thrown));
    IDBObjectStore.prototype.add = add;
    const rows = await store.rows();
    const list = await store.list();
    return { failure, rows: rows.length, entries: list.map(({ log }) => log.length) };
  });
  expect(left).toEqual({ failure: 'QuotaExceededError: full', rows: 3, entries: [8, 8, 8] });
});

test('a damaged list is made anew from the entries', async ({ page }) => {
  await opensStore(page, code);
  await makeCases(page, 0, 200);
  const seen = await page.evaluate(async () => {
    const store = await storedCases.openDatabase();
    await store.importCases(made);
    const before = await store.rows();
    const raw = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('mail-triage');
      opening.onsuccess = () => resolve(opening.result);
    });
    const spoil = (rows: unknown) =>
      new Promise<unknown>((resolve) => {
        const transaction = raw.transaction('rows', 'readwrite');
        const reading = transaction.objectStore('rows').getAllKeys();
        reading.onsuccess = () => {
          const [number] = reading.result;
          transaction.objectStore('rows').put({ number, rows });
        };
        transaction.oncomplete = resolve;
      });
    await spoil('[{"id":');
    const listed = await store.rows();
    await spoil(7);
    for (const { case: changed } of made.slice(0, 100))
      await store.append(
        changed.id,
        changed.log.slice(-1).map((entry) => ({ ...entry, id: 'more' })),
      );
    const changed = await store.rows();
    const byId = (rows: typeof before) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return { before: byId(before), listed: byId(listed), changed: byId(changed) };
  });
  expect(seen.before).toHaveLength(200);
  expect(seen.listed).toEqual(seen.before);
  expect(seen.changed).toEqual(seen.before);
});

/** What is stored: the ids of all cases, and how many entries each has. */
function stateOf(page: Page) {
  return page.evaluate(async () => {
    const store = await storedCases.openDatabase();
    const [rows, list] = [await store.rows(), await store.list()];
    const lengths = new Set(list.map(({ log }) => log.length));
    return { rows: rows.length, cases: list.length, lengths: [...lengths] };
  });
}

test('a browser killed in the middle of an import has the old cases or all of them', async ({
  playwright,
  launchOptions,
  baseURL,
}, testInfo) => {
  test.slow();
  const folder = testInfo.outputPath('profile');
  const open = async (): Promise<{ context: BrowserContext; page: Page; browser: Browser | null }> => {
    const context = await playwright.chromium.launchPersistentContext(folder, {
      ...launchOptions,
      baseURL: baseURL ?? '',
    });
    const page = await context.newPage();
    await opensStore(page, code);
    return { context, page, browser: context.browser() };
  };
  const old = { rows: 100, cases: 100, lengths: [8] };
  const whole = { rows: 1100, cases: 1100, lengths: [8] };

  let { context, page, browser } = await open();
  await makeCases(page, 0, 100);
  await page.evaluate(async () => (await storedCases.openDatabase()).importCases(made));
  const found: string[] = [];
  for (const killAt of [1, 300, 700, 1000]) {
    await makeCases(page, 100, 1000);
    await page.evaluate(() => {
      globalThis.progress = 0;
      storedCases.openDatabase().then((store) =>
        store.importCases(made, (done) => {
          globalThis.progress = done;
        }),
      );
    });
    await page.waitForFunction((at) => globalThis.progress >= at, killAt, { polling: 1 });
    const closed = context.waitForEvent('close');
    const session = await browser?.newBrowserCDPSession();
    session?.send('Browser.crash').catch(() => undefined);
    await closed;
    ({ context, page, browser } = await open());
    const state = await stateOf(page);
    found.push(state.rows === old.rows ? 'old' : 'new');
    expect([old, whole]).toContainEqual(state);
  }
  testInfo.annotations.push({ type: 'after each kill', description: found.join(', ') });
  await makeCases(page, 100, 1000);
  await page.evaluate(async () => (await storedCases.openDatabase()).importCases(made));
  expect(await stateOf(page)).toEqual(whole);
  await context.close();
});

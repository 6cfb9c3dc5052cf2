import { buildScript } from '../src/authoring/build-script.ts';
import { expect, Person, test } from './app.ts';

/** A database as the first version of the app made it, with this many cases and one damaged record. */
function writeFirstLayout(cases: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('mail-triage', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('entries', { autoIncrement: true }).createIndex('case', 'case');
      opening.result.createObjectStore('setAside', { autoIncrement: true });
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['entries', 'setAside'], 'readwrite');
      const entries = transaction.objectStore('entries');
      for (let number = 0; number < cases; number += 1) {
        const at = (minute: number) => new Date(Date.UTC(2026, 2, 14, 8, number * 3 + minute)).toISOString();
        const add = (minute: number, entry: object) =>
          entries.add({
            case: `case-${number}`,
            entry: { id: `${number}-${minute}`, at: at(minute), by: 'customer', ...entry },
          });
        add(0, { type: 'start', flow: 'triage', version: 'old' });
        add(1, { type: 'provider', provider: 'exacthosting' });
        add(2, { type: 'detail', detail: 'sender', value: `pat${number}@example.com` });
      }
      entries.add({ case: 'case-0', entry: { id: 'broken', at: 'noon' } });
      transaction.objectStore('setAside').add({ case: 'case-1', entry: 'broken before' });
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

test('a database of the first version keeps every case', async ({ page }) => {
  await page.goto('/icon.svg');
  await page.evaluate(writeFirstLayout, 60);
  await page.evaluate(await buildScript('e2e/stored-cases.ts'));
  const kept = await page.evaluate(async () => {
    const store = await storedCases.openDatabase();
    const rows = await store.rows();
    const loaded = await Promise.all(['case-0', 'case-1', 'case-59'].map((id) => store.load(id)));
    return { rows, loaded: loaded.map((one) => [one?.log.length, one?.setAside]) };
  });
  expect(kept.rows).toHaveLength(60);
  expect(kept.rows.find(({ id }) => id === 'case-59')?.lastChange).toBe('2026-03-14T10:59:00.000Z');
  expect(kept.loaded).toEqual([
    [3, 1],
    [3, 1],
    [3, 0],
  ]);

  await new Person(page).goesTo('/cases');
  await expect(page.getByRole('link', { name: /^Continue:/ })).toHaveCount(60);
  await expect(page.getByText('pat59@example.com')).toBeVisible();
});

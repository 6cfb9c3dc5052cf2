import type { Page } from '@playwright/test';

/** What is known of an entry as it is on disk. */
interface StoredEntry {
  readonly type: string;
  readonly question?: string;
  readonly readFrom?: string;
}

/** Every entry of every case of this browser. With `without` those that it names are taken out first. */
export function storedEntries(page: Page, without: 'nothing' | 'automatic answers' = 'nothing') {
  return page.evaluate(
    (takesAutomatic) =>
      new Promise<StoredEntry[]>((resolve, reject) => {
        const opening = indexedDB.open('mail-triage');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('entries', 'readwrite');
          const found: StoredEntry[] = [];
          const reading = transaction.objectStore('entries').openCursor();
          reading.onsuccess = () => {
            const cursor = reading.result;
            if (!cursor) return;
            const { entry } = cursor.value;
            if (takesAutomatic && entry.type === 'answer' && entry.readFrom) cursor.delete();
            else found.push(entry);
            cursor.continue();
          };
          transaction.oncomplete = () => {
            database.close();
            resolve(found);
          };
        };
      }),
    without === 'automatic answers',
  );
}

/** The questions that were answered from what is known already. */
export const automaticIn = (entries: readonly StoredEntry[]) =>
  entries.flatMap(({ question, readFrom }) => (question && readFrom ? [question] : []));

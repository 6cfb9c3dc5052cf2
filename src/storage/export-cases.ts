import { casesFileHead, casesFileLine } from '../case/cases-file.ts';
import type { CaseStore } from './case-store.ts';

/** All cases as one file, piece by piece: one case at a time is read. `onProgress` hears how many of how many. */
export async function* exportCases(
  store: CaseStore,
  onProgress?: (done: number, all: number) => void,
): AsyncGenerator<string> {
  const rows = await store.rows();
  yield casesFileHead(rows.length);
  for (const [index, { id, marks }] of rows.entries()) {
    const stored = await store.load(id);
    // One without an entry that can be read is in the file too: whoever imports it is told.
    if (stored) yield casesFileLine({ case: { id, log: stored.log }, marks });
    onProgress?.(index + 1, rows.length);
  }
}

/** The text of a file, piece by piece. */
export async function* textOf(
  file: Blob,
  onProgress?: (bytes: number, all: number) => void,
): AsyncGenerator<string> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length;
    onProgress?.(bytes, file.size);
    yield decoder.decode(next.value, { stream: true });
  }
  yield decoder.decode();
}

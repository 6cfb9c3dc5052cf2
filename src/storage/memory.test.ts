import { expect, test } from 'vitest';
import { noMarks } from '../case/case-marks.ts';
import { readCasesFile } from '../case/cases-file.ts';
import type { Entry } from '../case/log.ts';
import { exportCases, textOf } from './export-cases.ts';
import { memoryStore } from './memory.ts';
import { compareCase, receiveCase } from './receive-case.ts';

const note = (id: string, minute: number): Entry => ({
  id,
  at: `2026-03-14T08:0${minute}:00.000Z`,
  by: 'agent',
  type: 'note',
  text: id,
});

test('entries come back in order, case by case', async () => {
  const store = memoryStore();
  await store.append('one', [note('b', 2)]);
  await store.append('two', [note('c', 3)]);
  await store.append('one', [note('a', 1), note('d', 4)]);
  expect((await store.load('one'))?.log.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  expect((await store.list()).map(({ id, log, setAside }) => [id, log.length, setAside])).toEqual([
    ['one', 3, 0],
    ['two', 1, 0],
  ]);
});

test('a case that is not there is absent, also after it was removed', async () => {
  const store = memoryStore();
  await store.append('one', [note('a', 1)]);
  expect(await store.load('two')).toBeUndefined();
  await store.remove(['one', 'two']);
  expect(await store.load('one')).toBeUndefined();
  expect(await store.list()).toEqual([]);
});

const kept = (id: string, ...log: Entry[]) => ({ case: { id, log }, marks: noMarks });
const summary = {
  entries: 1,
  content: 'v1',
  problem: 'p',
  provider: { id: 'a', name: 'A' },
  searchText: 'p',
};

test('a summary counts every entry, or is not kept', async () => {
  const store = memoryStore();
  await store.append('one', [note('a', 1)], { summary });
  expect(await store.rows()).toEqual([
    { id: 'one', lastChange: '2026-03-14T08:01:00.000Z', summary, marks: noMarks },
  ]);
  await store.append('one', [note('b', 2)]);
  expect(await store.rows()).toEqual([{ id: 'one', lastChange: '2026-03-14T08:02:00.000Z', marks: noMarks }]);
  await store.summarize(new Map([['one', summary]]));
  expect((await store.rows())[0]?.summary).toBeUndefined();
  await store.summarize(new Map([['one', { ...summary, entries: 2 }]]));
  expect((await store.rows())[0]?.summary?.entries).toBe(2);
});

test('a mark changes what is marked already', async () => {
  const store = memoryStore();
  await store.append('one', [note('a', 1)]);
  await store.mark('one', (marks) => ({ ...marks, pinned: true }));
  await store.mark('one', (marks) => ({ ...marks, tags: [...marks.tags, 'x'] }));
  expect((await store.rows())[0]?.marks).toEqual({ pinned: true, tags: ['x'] });
});

test('what was taken out is put back as it was', async () => {
  const store = memoryStore();
  await store.append('one', [note('a', 1)], { summary });
  await store.append('two', [note('b', 2)]);
  await store.mark('one', () => ({ pinned: true, tags: ['x'] }));
  const [rows, list] = [await store.rows(), await store.list()];
  const taken = await store.take(['one', 'nowhere']);
  expect((await store.rows()).map(({ id }) => id)).toEqual(['two']);
  await store.putBack(taken);
  expect(new Set(await store.rows())).toEqual(new Set(rows));
  expect(new Set(await store.list())).toEqual(new Set(list));
});

test('a case that was deleted meanwhile is written whole, one that is there is not written twice', async () => {
  const store = memoryStore();
  const before = [note('a', 1), note('b', 2)];
  await store.append('one', before);
  await store.append('one', [note('c', 3)], { before });
  expect((await store.load('one'))?.log.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  await store.remove(['one']);
  await store.append('one', [note('d', 4)], { before: [...before, note('c', 3)] });
  expect((await store.load('one'))?.log.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

test('what came back by an import meanwhile is there once after the undo', async () => {
  const store = memoryStore();
  await store.append('one', [note('a', 1), note('b', 2)]);
  await store.mark('one', () => ({ pinned: true, tags: ['x'] }));
  const taken = await store.take(['one']);
  await store.importCases([{ ...kept('one', note('a', 1)), marks: { pinned: false, tags: ['y'] } }]);
  await store.putBack(taken);
  expect((await store.load('one'))?.log.map(({ id }) => id)).toEqual(['a', 'b']);
  expect((await store.rows())[0]?.marks).toEqual({ pinned: true, tags: ['y', 'x'] });
});

test('an import adds, merges and leaves alone', async () => {
  const store = memoryStore();
  await store.append('here', [note('a', 1)]);
  await store.append('same', [note('a', 1)]);
  await store.append('forged', [note('a', 1)]);
  const heard: number[] = [];
  const report = await store.importCases(
    [
      kept('here', note('a', 1), note('b', 2)),
      kept('same', note('a', 1)),
      kept('forged', { ...note('a', 1), by: 'customer' }),
      kept('new', note('c', 3)),
    ],
    (done) => heard.push(done),
  );
  expect(report).toEqual({ added: ['new'], changed: ['here'], unchanged: ['same'], conflicts: ['forged'] });
  expect(heard).toEqual([1, 2, 3, 4]);
  expect((await store.load('here'))?.log.map(({ id }) => id)).toEqual(['a', 'b']);
  expect((await store.load('forged'))?.log).toEqual([note('a', 1)]);
  await store.wipe();
  expect([await store.rows(), await store.list()]).toEqual([[], []]);
});

test('everything exported comes back', async () => {
  const store = memoryStore();
  await store.importCases([
    kept('one', note('a', 1)),
    { ...kept('two', note('b', 2)), marks: { pinned: true, tags: ['x'] } },
  ]);
  const progress: string[] = [];
  const pieces = exportCases(store, (done, all) => progress.push(`${done}/${all}`));
  const read = await readCasesFile(pieces, new Date('2026-03-15T00:00:00.000Z'));
  expect(progress).toEqual(['1/2', '2/2']);
  if (read.status === 'refused') throw new Error(read.why);
  const other = memoryStore();
  await other.importCases(read.cases);
  expect(await other.rows()).toEqual(await store.rows());
  expect(await other.list()).toEqual(await store.list());
});

test('a file is read piece by piece, whatever letters the pieces cut', async () => {
  const text = 'Почта 👩‍👩‍👧\n'.repeat(20_000);
  const bytes: number[] = [];
  let read = '';
  for await (const piece of textOf(new Blob([text]), (done) => bytes.push(done))) read += piece;
  expect(read).toBe(text);
  expect(bytes.at(-1)).toBe(new Blob([text]).size);
});

test('a case that was handed over is compared first, then joined', async () => {
  const store = memoryStore();
  await store.append('one', [note('a', 1), note('c', 3)]);
  const handed = { id: 'one', log: [note('a', 1), note('b', 2)] };
  expect(await compareCase(store, handed)).toMatchObject({ status: 'both-newer', added: [note('b', 2)] });
  expect((await store.load('one'))?.log).toHaveLength(2);
  expect((await receiveCase(store, handed)).status).toBe('both-newer');
  expect((await store.load('one'))?.log.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect((await receiveCase(store, handed)).status).toBe('newer-here');
  expect((await store.load('one'))?.log).toHaveLength(3);
});

import { expect, test } from 'vitest';
import type { Entry } from '../case/log.ts';
import type { CaseStore } from './case-store.ts';
import { memoryStore } from './memory.ts';
import { safeStore } from './safe-store.ts';

const note = (id: string, minute: number): Entry => ({
  id,
  at: `2026-03-14T08:0${minute}:00.000Z`,
  by: 'agent',
  type: 'note',
  text: id,
});

/** A disk that can be broken and mended, and the store that works on it. */
function storeOn({ opens = true } = {}) {
  const disk = memoryStore();
  const state = { opens, writes: true, takes: true, room: 10, opened: 0, trouble: false };
  const open = async (): Promise<CaseStore> => {
    if (!state.opens) throw new DOMException('no disk', 'InvalidStateError');
    state.opened += 1;
    return {
      ...disk,
      append: async (id, entries, options) => {
        if (!state.writes || entries.length > state.room)
          throw new DOMException('full', 'QuotaExceededError');
        await disk.append(id, entries, options);
      },
      take: async (ids) => {
        if (!state.takes) throw new DOMException('no', 'AbortError');
        return disk.take(ids);
      },
      remove: async (ids) => {
        if (!state.takes) throw new DOMException('no', 'AbortError');
        await disk.remove(ids);
      },
    };
  };
  const store = safeStore(open, (isHolding) => {
    state.trouble = isHolding;
  });
  return { disk, state, store };
}

const idsIn = async (store: CaseStore, id = 'one') => (await store.load(id))?.log.map((entry) => entry.id);

test('a disk that works is opened once, and holds everything', async () => {
  const { disk, state, store } = storeOn();
  await store.append('one', [note('a', 1)]);
  await store.append('one', [note('b', 2)]);
  expect(await idsIn(disk)).toEqual(['a', 'b']);
  expect(await idsIn(store)).toEqual(['a', 'b']);
  expect([state.opened, state.trouble]).toEqual([1, false]);
});

test('a disk that does not open: entries are kept until the page is closed, and it is said', async () => {
  const { disk, state, store } = storeOn({ opens: false });
  await store.append('one', [note('a', 1)]);
  expect(state.trouble).toBe(true);
  expect(await idsIn(store)).toEqual(['a']);
  expect((await store.list()).map(({ id }) => id)).toEqual(['one']);
  expect(await idsIn(disk)).toBeUndefined();
});

test('a disk that is full: what is on it and what is not are one case, in order', async () => {
  const { disk, state, store } = storeOn();
  await store.append('one', [note('a', 1)]);
  await store.append('one', [note('c', 3)]);
  state.writes = false;
  await store.append('one', [note('b', 2)]);
  await store.append('two', [note('d', 4)]);
  expect(state.trouble).toBe(true);
  expect(await idsIn(disk)).toEqual(['a', 'c']);
  expect(await idsIn(store)).toEqual(['a', 'b', 'c']);
  expect((await store.list()).map(({ id, log }) => [id, log.length])).toEqual([
    ['one', 3],
    ['two', 1],
  ]);
});

test('a disk that comes back is used again, and nothing that was kept meanwhile is lost', async () => {
  const { disk, state, store } = storeOn({ opens: false });
  await store.append('one', [note('a', 1)]);
  state.opens = true;
  await store.append('two', [note('b', 2)]);
  expect(await idsIn(disk)).toEqual(['a']);
  expect(await idsIn(disk, 'two')).toEqual(['b']);
  expect(state.trouble).toBe(false);
});

test('entries that are appended at once are written once, in order', async () => {
  const { disk, store } = storeOn();
  await Promise.all([store.append('one', [note('a', 1)]), store.append('one', [note('b', 2)])]);
  expect(await idsIn(disk)).toEqual(['a', 'b']);
});

test('a removed case is gone from both', async () => {
  const { state, store } = storeOn();
  await store.append('one', [note('a', 1)]);
  state.writes = false;
  await store.append('one', [note('b', 2)]);
  await store.remove(['one']);
  expect(await store.load('one')).toBeUndefined();
  expect(await store.list()).toEqual([]);
});

test.each<{ what: string; change: (store: CaseStore) => Promise<unknown> }>([
  { what: 'removed', change: (store) => store.remove(['one']) },
  { what: 'taken out', change: (store) => store.take(['one']) },
])('a case that could not be $what is still whole', async ({ change }) => {
  const { state, store } = storeOn();
  await store.append('one', [note('a', 1)]);
  state.writes = false;
  await store.append('one', [note('b', 2)]);
  state.takes = false;
  await expect(change(store)).rejects.toThrow('no');
  expect(await idsIn(store)).toEqual(['a', 'b']);
});

test.each<{ what: string; change: (store: CaseStore) => Promise<unknown> }>([
  { what: 'removed', change: (store) => store.remove(['one']) },
  { what: 'taken out', change: (store) => store.take(['one']) },
])('a case that is $what while an entry is being written is gone', async ({ change }) => {
  const { disk, store } = storeOn();
  const writing = store.append('one', [note('a', 1)]);
  await Promise.all([writing, change(store)]);
  expect([await idsIn(store), await idsIn(disk)]).toEqual([undefined, undefined]);
});

test('a case that was deleted elsewhere while an entry was held is written whole', async () => {
  const { disk, state, store } = storeOn();
  await store.append('one', [note('a', 1)]);
  state.writes = false;
  await store.append('one', [note('b', 2)], { before: [note('a', 1)] });
  await store.append('one', [note('c', 3)], { before: [note('a', 1), note('b', 2)] });
  await disk.remove(['one']);
  state.writes = true;
  await store.append('two', [note('d', 4)]);
  expect(await idsIn(disk)).toEqual(['a', 'b', 'c']);
});

test('what does not fit does not keep anything else from the disk', async () => {
  const { disk, state, store } = storeOn();
  state.room = 1;
  await store.append('big', [note('a', 1), note('b', 2)]);
  await store.append('one', [note('c', 3)]);
  await store.append('two', [note('d', 4)]);
  expect([await idsIn(disk, 'one'), await idsIn(disk, 'two')]).toEqual([['c'], ['d']]);
  expect([await idsIn(disk, 'big'), await idsIn(store, 'big')]).toEqual([undefined, ['a', 'b']]);
  expect(state.trouble).toBe(true);
  state.room = 10;
  await store.append('one', [note('e', 5)]);
  expect(await idsIn(disk, 'big')).toEqual(['a', 'b']);
  expect(state.trouble).toBe(false);
});

test('a case that is nowhere is absent', async () => {
  expect(await storeOn().store.load('none')).toBeUndefined();
  expect(await storeOn({ opens: false }).store.load('none')).toBeUndefined();
});

const summary = {
  entries: 1,
  content: 'v1',
  problem: 'p',
  provider: { id: 'a', name: 'A' },
  searchText: 'p',
};

test('the list joins what is on disk and what is held, and believes no summary of half a case', async () => {
  const { state, store } = storeOn();
  await store.append('one', [note('a', 1)], { summary });
  await store.append('two', [note('b', 2)], { summary });
  expect((await store.rows()).map((row) => row.summary?.problem)).toEqual(['p', 'p']);
  state.writes = false;
  await store.append('one', [note('c', 3)]);
  await store.append('three', [note('d', 4)]);
  expect(
    (await store.rows()).map((row) => [row.id, row.lastChange.slice(14, 16), row.summary?.problem]),
  ).toEqual([
    ['one', '03', undefined],
    ['two', '02', 'p'],
    ['three', '04', undefined],
  ]);
});

test('without a disk the list has what is held', async () => {
  const { store } = storeOn({ opens: false });
  await store.append('one', [note('a', 1)]);
  expect((await store.rows()).map(({ id }) => id)).toEqual(['one']);
});

test('what is taken out is taken from both, and undo puts all of it on the disk', async () => {
  const { disk, state, store } = storeOn();
  await store.append('one', [note('a', 1)]);
  state.writes = false;
  await store.append('one', [note('b', 2)]);
  const taken = await store.take(['one']);
  expect(await store.rows()).toEqual([]);
  await store.putBack(taken);
  expect(await idsIn(disk)).toEqual(['a', 'b']);
  await store.wipe();
  expect([await store.list(), await disk.list()]).toEqual([[], []]);
});

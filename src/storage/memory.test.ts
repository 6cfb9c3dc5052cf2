import { expect, test } from 'vitest';
import type { Entry } from '../case/log.ts';
import { memoryStore } from './memory.ts';

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

import { expect, test } from 'vitest';
import type { Entry } from '../case/log.ts';
import type { CaseStore } from './case-store.ts';
import { withLatest } from './latest-case.ts';
import { memoryStore } from './memory.ts';

const note = (id: string, at = '2026-11-26T10:00:00.000Z'): Entry => ({
  id,
  at,
  by: 'agent',
  type: 'note',
  text: id,
});

/** A store in memory that counts how often it was asked for a case. */
function counting() {
  const memory = memoryStore();
  let loads = 0;
  let forget: (() => void) | undefined;
  const store: CaseStore = {
    ...memory,
    load: (id) => {
      loads += 1;
      return memory.load(id);
    },
  };
  const latest = withLatest(store, (told) => {
    forget = told;
  });
  return { memory, store: latest, loads: () => loads, forget: () => forget?.() };
}

const idsOf = async (store: CaseStore, id: string) => (await store.load(id))?.log.map((entry) => entry.id);

test('a case is read once, and what was appended since is there', async () => {
  const { store, loads } = counting();
  await store.append('one', [note('first')]);
  expect(await idsOf(store, 'one')).toEqual(['first']);
  await store.append('one', [note('second')]);
  await store.append('one', [note('third')]);
  expect(await idsOf(store, 'one')).toEqual(['first', 'second', 'third']);
  expect(loads()).toBe(1);
});

test('a case that was not there is not read again after its first entry', async () => {
  const { store, loads } = counting();
  expect(await store.load('one')).toBeUndefined();
  await store.append('one', [note('first')]);
  expect(await idsOf(store, 'one')).toEqual(['first']);
  expect(loads()).toBe(1);
});

test('entries are in the order in which they happened', async () => {
  const { store } = counting();
  await store.append('one', [note('later', '2026-11-26T12:00:00.000Z')]);
  await store.load('one');
  await store.append('one', [note('earlier')]);
  expect(await idsOf(store, 'one')).toEqual(['earlier', 'later']);
});

test('what another tab wrote is read once somebody says so', async () => {
  const { memory, store, forget } = counting();
  await store.append('one', [note('first')]);
  await store.load('one');
  await memory.append('one', [note('of another tab')]);
  forget();
  expect(await idsOf(store, 'one')).toEqual(['first', 'of another tab']);
});

test('what could not be written is not there', async () => {
  const refusing: CaseStore = { ...memoryStore(), append: () => Promise.reject(new Error('full')) };
  const store = withLatest(refusing, () => undefined);
  await store.load('one');
  await expect(store.append('one', [note('first')])).rejects.toThrow('full');
  expect(await store.load('one')).toBeUndefined();
});

test('what is read while something is written is not remembered', async () => {
  const { store, loads } = counting();
  await store.append('one', [note('first')]);
  const reading = store.load('one');
  const writing = store.append('one', [note('second')]);
  await Promise.all([reading, writing]);
  expect(await idsOf(store, 'one')).toEqual(['first', 'second']);
  expect(loads()).toBe(2);
});

test.each<{ what: string; change: (store: CaseStore) => Promise<unknown> }>([
  { what: 'removed', change: (store) => store.remove(['one']) },
  { what: 'taken out', change: (store) => store.take(['one']) },
  { what: 'wiped', change: (store) => store.wipe() },
])('a case that was $what is gone', async ({ change }) => {
  const { store } = counting();
  await store.append('one', [note('first')]);
  await store.load('one');
  await change(store);
  expect(await store.load('one')).toBeUndefined();
});

test('a case that was put back is there', async () => {
  const { store } = counting();
  await store.append('one', [note('first')]);
  const taken = await store.take(['one']);
  await store.putBack(taken);
  expect(await idsOf(store, 'one')).toEqual(['first']);
});

test('another case takes its place', async () => {
  const { store } = counting();
  await store.append('one', [note('first')]);
  await store.append('two', [note('second')]);
  expect(await idsOf(store, 'one')).toEqual(['first']);
  expect(await idsOf(store, 'two')).toEqual(['second']);
});

test('what is read before a write is held, and comes after it, is not remembered', async () => {
  const memory = memoryStore();
  const steps = { write: () => {}, read: () => {} };
  const until = (step: keyof typeof steps) =>
    new Promise<void>((resolve) => {
      steps[step] = resolve;
    });
  const store = withLatest(
    {
      ...memory,
      async append(id, entries) {
        await until('write');
        await memory.append(id, entries);
      },
      async load(id) {
        const read = await memory.load(id);
        await until('read');
        return read;
      },
    },
    () => undefined,
  );
  const writing = store.append('one', [note('first')]);
  const early = store.load('one');
  await Promise.resolve();
  steps.write();
  await writing;
  steps.read();
  expect(await early).toBeUndefined();
  const late = store.load('one');
  await Promise.resolve();
  steps.read();
  expect((await late)?.log.map(({ id }) => id)).toEqual(['first']);
});

import { expect, test } from 'vitest';
import { settingsStore } from './settings-store.ts';

/** What the tabs of one browser share. A full one takes nothing more. */
function device() {
  const kept = new Map<string, string>();
  let isFull = false;
  const storage: Storage = {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()].at(index) ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, value);
    },
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
  return { storage, fill: (full: boolean) => (isFull = full) };
}

test('what one tab deleted stays deleted, whatever another changes then', () => {
  const { storage } = device();
  const [one, other] = [settingsStore(storage), settingsStore(storage)];
  one.change({ agent: { name: 'Ada' }, cannedNotes: ['Called back.'] });
  other.readAnew();
  one.forget();
  other.change({ provider: 'opensrs' });
  expect(other.now()).toEqual({ provider: 'opensrs' });
  expect(settingsStore(storage).now()).toEqual({ provider: 'opensrs' });
});

test('what one tab deleted is gone in another as soon as that hears of it', () => {
  const { storage } = device();
  const [one, other] = [settingsStore(storage), settingsStore(storage)];
  one.change({ audience: 'agent' });
  other.readAnew();
  one.forget();
  other.readAnew();
  expect(other.now()).toEqual({});
});

test('what another tab changed is kept beside what this one changes', () => {
  const { storage } = device();
  const [one, other] = [settingsStore(storage), settingsStore(storage)];
  one.change({ audience: 'agent' });
  other.change({ provider: 'opensrs' });
  expect(other.now()).toEqual({ audience: 'agent', provider: 'opensrs' });
});

test('what a full device refuses lasts as long as the page, and is stored with the next change that fits', () => {
  const { storage, fill } = device();
  const store = settingsStore(storage);
  store.change({ audience: 'agent' });
  fill(true);
  store.change({ audience: 'customer', keys: true });
  store.readAnew();
  expect(store.now()).toEqual({ audience: 'customer', keys: true });
  expect(settingsStore(storage).now()).toEqual({ audience: 'agent' });
  fill(false);
  store.change({ provider: 'opensrs' });
  expect(settingsStore(storage).now()).toEqual({ audience: 'customer', keys: true, provider: 'opensrs' });
});

test('without a storage, settings last as long as the page', () => {
  const store = settingsStore(undefined);
  store.change({ audience: 'agent' });
  store.change({ keys: false });
  store.readAnew();
  expect(store.now()).toEqual({ audience: 'agent', keys: false });
  store.forget();
  expect(store.now()).toEqual({});
});

test('what counts before the settings of the person is never stored', () => {
  const { storage } = device();
  const store = settingsStore(storage);
  store.change({ audience: 'agent', provider: 'thexyz' });
  store.prefer({ audience: 'customer' });
  expect(store.now()).toEqual({ audience: 'customer', provider: 'thexyz' });
  store.change({ provider: 'opensrs' });
  expect(store.now()).toEqual({ audience: 'customer', provider: 'opensrs' });
  expect(settingsStore(storage).now()).toEqual({ audience: 'agent', provider: 'opensrs' });
  store.forget();
  expect(store.now()).toEqual({ audience: 'customer' });
});

import { expect, test } from 'vitest';
import { reopening } from './reopening.ts';

/** A store that can be closed under whoever uses it. */
function closable() {
  let opened = 0;
  let isOpen = false;
  let opens = true;
  const ask = reopening(async () => {
    if (!opens) throw new Error('no disk');
    opened += 1;
    isOpen = true;
    return {
      read: async () => {
        if (!isOpen) throw new Error('closed');
        return opened;
      },
    };
  });
  return {
    read: () => ask((store) => store.read()),
    close: () => {
      isOpen = false;
    },
    setOpens: (now: boolean) => {
      opens = now;
    },
  };
}

test('a store is opened once', async () => {
  const { read } = closable();
  expect([await read(), await read()]).toEqual([1, 1]);
});

test('a store that was closed is opened anew', async () => {
  const { read, close } = closable();
  await read();
  close();
  expect(await read()).toBe(2);
});

test('a store that did not open is tried again', async () => {
  const { read, setOpens } = closable();
  setOpens(false);
  await expect(read()).rejects.toThrow('no disk');
  setOpens(true);
  expect(await read()).toBe(1);
});

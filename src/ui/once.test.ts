import { expect, test } from 'vitest';
import { once } from './once.ts';

function counted(results: readonly (() => Promise<string>)[]) {
  let asked = 0;
  const load = once(() => {
    asked += 1;
    return results[asked - 1]?.() ?? Promise.reject(new Error('asked too often'));
  });
  return { load, asked: () => asked };
}

test('what was loaded is not asked for again', async () => {
  const { load, asked } = counted([async () => 'a script']);
  expect(await Promise.all([load(), load()])).toEqual(['a script', 'a script']);
  expect(await load()).toBe('a script');
  expect(asked()).toBe(1);
});

test('what failed is asked for again', async () => {
  const { load, asked } = counted([() => Promise.reject(new Error('offline')), async () => 'a script']);
  await expect(load()).rejects.toThrow('offline');
  expect(await load()).toBe('a script');
  expect(asked()).toBe(2);
});

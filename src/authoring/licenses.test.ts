import { expect, test } from 'vitest';
import { licenseProblems, packageOf, readLicenses } from './licenses.ts';

const licenses = readLicenses('.');

test('every package in the app has an allowed license, and its text', () => {
  expect(licenseProblems(licenses)).toEqual([]);
  expect(licenses.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['react', 'react-dom', 'tailwindcss', 'xstate']),
  );
  expect(licenses.map(({ name }) => name)).not.toContain('vitest');
});

test.each([
  ['MIT', true],
  ['(MIT OR Apache-2.0)', true],
  ['GPL-3.0-only', false],
  ['MIT AND GPL-3.0-only', false],
  ['none', false],
])('%s is allowed: %s', (license, isAllowed) => {
  expect(licenseProblems([{ name: 'a', version: '1.0.0', license }]).length === 0).toBe(isAllowed);
});

test.each([
  ['/app/node_modules/react-dom/client.js', 'react-dom'],
  ['/app/node_modules/@date-fns/tz/index.js', '@date-fns/tz'],
  ['/app/node_modules/a/node_modules/b/index.js', 'b'],
  ['/app/src/ui/main.tsx', undefined],
])('%s belongs to %s', (file, name) => {
  expect(packageOf(file)).toBe(name);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesLoadedBy, sizeOf, sizeReport } from './size-budget.ts';

const dist = mkdtempSync(join(tmpdir(), 'size-budget-'));

beforeAll(() => {
  mkdirSync(join(dist, 'assets'));
  const files = {
    'index.html':
      '<link rel="icon" href="/icon.svg"><script type="module" src="/assets/main-12345678.js"></script>' +
      '<link rel="modulepreload" href="/assets/shared-12345678.js"><link rel="stylesheet" href="/assets/main.css">',
    'assets/main-12345678.js':
      'import{a}from"./shared-12345678.js";import"./deep-12345678.js";export const b=()=>import("./later-12345678.js");',
    'assets/shared-12345678.js': 'export const a=1;export*from"./deepest-12345678.js";',
    'assets/deep-12345678.js': 'import"./shared-12345678.js";',
    'assets/deepest-12345678.js': '',
    'assets/later-12345678.js': 'import"./later-still-12345678.js";',
    'assets/later-still-12345678.js': '',
    'assets/main.css': 'a{}',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
});
afterAll(() => rmSync(dist, { recursive: true }));

const names = (files: readonly string[]) => files.map((file) => file.replace(/^assets\/|-12345678/g, ''));

test('every script and style is counted once, pages that load later are not', () => {
  expect(names(filesLoadedBy(dist))).toEqual(['main.js', 'shared.js', 'main.css', 'deep.js', 'deepest.js']);
});

test('a page that loads more is counted with all that comes with it', () => {
  const files = names(filesLoadedBy(dist, { scripts: ['later'] }));
  expect(files).toEqual(expect.arrayContaining(['main.js', 'later.js', 'later-still.js']));
});

test('a script that the build does not have is said', () => {
  expect(() => filesLoadedBy(dist, { scripts: ['gone'] })).toThrow('no script named gone');
});

test('the size is that of what is sent', () => {
  writeFileSync(join(dist, 'long.js'), 'a'.repeat(100_000));
  expect(sizeOf(dist, ['long.js'])).toBeLessThan(1);
});

test.each([
  { case: 'what fits', size: 130, fits: true, says: '130.0 kB of 130  start: fits' },
  { case: 'a byte too much', size: 130.001, fits: false, says: 'TOO MUCH' },
])('$case', ({ size, fits, says }) => {
  const report = sizeReport([{ name: 'start', size, most: 130 }]);
  expect(report.fits).toBe(fits);
  expect(report.lines[0]).toContain(says);
});

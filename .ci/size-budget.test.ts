import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesLoadedBy, sizeReport } from './size-budget.ts';

const dist = mkdtempSync(join(tmpdir(), 'size-budget-'));
afterAll(() => rmSync(dist, { recursive: true }));

const noise = (bytes: number) => `/* ${randomBytes(bytes).toString('latin1').replaceAll('*', '+')} */`;

test('every script and style is counted once, pages that load later are not', () => {
  const files = {
    'index.html':
      '<link rel="icon" href="/icon.svg"><script type="module" src="/main.js"></script>' +
      '<link rel="modulepreload" href="/shared.js"><link rel="stylesheet" href="/main.css">',
    'main.js': 'import{a}from"./shared.js";import"./deep.js";export const b=()=>import("./later.js");',
    'shared.js': 'export const a=1;export*from"./deepest.js";',
    'deep.js': 'import"./shared.js";',
    'deepest.js': '',
    'later.js': '',
    'main.css': 'a{}',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
  const names = filesLoadedBy(dist).map(({ file }) => file);
  expect(names).toEqual(['main.js', 'shared.js', 'main.css', 'deep.js', 'deepest.js']);
});

test.each([
  { case: 'what fits', js: 1000, css: 1000, fits: true },
  { case: 'too much script', js: 9000, css: 1000, fits: false },
  { case: 'too much style', js: 1000, css: 9000, fits: false },
])('$case', ({ js, css, fits }) => {
  writeFileSync(
    join(dist, 'index.html'),
    '<script src="/a.js"></script><link rel="stylesheet" href="/a.css">',
  );
  writeFileSync(join(dist, 'a.js'), noise(js), 'latin1');
  writeFileSync(join(dist, 'a.css'), noise(css), 'latin1');
  expect(sizeReport(filesLoadedBy(dist), { js: 5000, css: 5000 }).fits).toBe(fits);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { writeAsset } from './write-asset.ts';

/**
 * Takes the utilities out of the style sheet, into one of their own. The first paint waits for both, while the largest script
 * is on the same line: two sheets have two shares of it. Which rule wins is said by the layers, not by the sheets.
 */
export function twoStyleSheets(): Plugin {
  return {
    name: 'two-style-sheets',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: ({ dir = 'dist' }) => {
        const page = join(dir, 'index.html');
        const html = readFileSync(page, 'utf8');
        const [tag = '', file = ''] =
          /<link rel="stylesheet"[^>]*href="[^"]*(assets\/[^"]*)">/.exec(html) ?? [];
        const { utilities, rest } = withoutUtilities(readFileSync(join(dir, file), 'utf8'));
        const ofUtilities = writeAsset(dir, 'utilities', 'css', utilities);
        writeFileSync(join(dir, file), rest);
        writeFileSync(page, html.replace(tag, `${tag}\n    ${tag.replace(file, ofUtilities)}`));
      },
    },
  };
}

const opening = '@layer utilities{';

/** `css` as the build wrote it, with the layer of the utilities at the top level, once. */
export function withoutUtilities(css: string): { utilities: string; rest: string } {
  const start = css.indexOf(opening);
  const end = start < 0 ? -1 : closingBrace(css, start + opening.length);
  if (end < 0 || css.includes(opening, end))
    throw new Error('the style sheet has no layer of utilities, or several');
  return { utilities: css.slice(start, end + 1), rest: css.slice(0, start) + css.slice(end + 1) };
}

/** Where the block ends in which `from` stands. -1 when it does not. */
function closingBrace(css: string, from: number): number {
  let depth = 1;
  for (const { 0: part, index } of css.slice(from).matchAll(/"(?:\\.|[^"\\])*"|\\.|[{}]/gs)) {
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    if (depth === 0) return from + index;
  }
  return -1;
}

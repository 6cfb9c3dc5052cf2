import { expect, test } from 'vitest';
import { chunksFor } from './chunks-for.ts';

const chunk = (fileName: string, moduleIds: readonly string[], imports: readonly string[] = []) => ({
  type: 'chunk' as const,
  fileName,
  moduleIds: [...moduleIds],
  imports: [...imports],
});

/** A build in small: every page loads `index.js` and `react.js`. */
const bundle = Object.fromEntries(
  [
    { type: 'asset' as const, fileName: 'index.css' },
    chunk('index.js', ['/app/src/ui/main.tsx'], ['react.js']),
    chunk('react.js', ['/app/node_modules/react/index.js']),
    chunk(
      'question.js',
      ['/app/src/ui/node-page.tsx', '\0virtual:flows/providers', '\0virtual:flows/ticket'],
      ['index.js', 'form.js'],
    ),
    chunk('form.js', ['/app/src/ui/form.tsx'], ['react.js', 'dates.js']),
    chunk('dates.js', ['/app/src/ui/dates.ts']),
    chunk('bounce.js', ['\0virtual:flows/flow/bounce-reject']),
    chunk('spam.js', ['\0virtual:flows/flow/inbound-spam']),
    chunk('codes-page.js', ['/app/src/ui/codes-page.tsx'], ['index.js', 'search.js']),
    chunk('search.js', ['/app/src/ui/search.ts']),
    chunk('codes.js', ['\0virtual:flows/codes']),
    chunk('code-page.js', ['/app/src/ui/code-page.tsx'], ['react.js']),
  ].map((file) => [file.fileName, file]),
);

test.each([
  { path: '/', files: [] },
  { path: '/start/bounce-reject', files: ['question.js', 'bounce.js', 'form.js', 'dates.js'] },
  { path: '/codes', files: ['codes-page.js', 'codes.js', 'search.js'] },
  { path: '/codes/550-5.1.1', files: ['code-page.js'] },
])('$path asks for $files, with what they import and without what every page loads', ({ path, files }) => {
  expect(chunksFor(bundle, path)).toEqual(files);
});

test('a page whose script is not in the build stops it', () => {
  expect(() => chunksFor(bundle, '/start/no-such-flow')).toThrow('virtual:flows/flow/no-such-flow');
});

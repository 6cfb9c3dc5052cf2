import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { basePathIn } from '../src/authoring/base-path.ts';

/** What the start page may load at most, gzipped, in bytes. */
const limits = { js: 130_000, css: 15_000 };

type Kind = keyof typeof limits;
interface LoadedFile {
  readonly file: string;
  readonly kind: Kind;
  readonly bytes: number;
}

/** The scripts and styles that the page of a build loads, with all they import statically. */
export function filesLoadedBy(dist: string, basePath = '/'): LoadedFile[] {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const tags = page.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const loading = tags.filter((tag) => /^<script|rel="(?:modulepreload|stylesheet)"/.test(tag));
  const named = loading.flatMap((tag) => tag.match(/(?:src|href)="([^"]+)"/)?.slice(1) ?? []);
  const files = new Set(named.map((url) => url.slice(basePath.length)));
  for (const file of files) for (const imported of importsOf(dist, file)) files.add(imported); // visits what is added
  return [...files].map((file) => ({
    file,
    kind: file.endsWith('.css') ? 'css' : 'js',
    bytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
  }));
}

function importsOf(dist: string, file: string): string[] {
  if (file.endsWith('.css')) return [];
  const { module } = parseSync(file, readFileSync(join(dist, file), 'utf8'));
  const sources = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
  ];
  return sources.map((source) => posix.join(dirname(file), source));
}

/** One line a file and one a total, and whether all totals keep the limits. */
export function sizeReport(
  files: readonly LoadedFile[],
  atMost = limits,
): { lines: string[]; fits: boolean } {
  const totals = (['js', 'css'] as const).map((kind) => {
    const bytes = files.filter((file) => file.kind === kind).reduce((sum, file) => sum + file.bytes, 0);
    return { kind, bytes, limit: atMost[kind] };
  });
  return {
    lines: [
      ...files.map(({ file, bytes }) => `${kilobytes(bytes)}  ${file}`),
      ...totals.map(({ kind, bytes, limit }) => {
        const verdict = bytes > limit ? 'too much: load something later, or do without' : 'fits';
        return `${kilobytes(bytes)}  all ${kind}, at most ${kilobytes(limit).trim()}: ${verdict}`;
      }),
    ],
    fits: totals.every(({ bytes, limit }) => bytes <= limit),
  };
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lines, fits } = sizeReport(filesLoadedBy('dist', basePathIn(process.env)));
  for (const line of lines) console.log(line);
  process.exitCode = fits ? 0 : 1;
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { basePathIn } from '../src/authoring/base-path.ts';

/**
 * What each page may load at most before it works, gzipped, in kilobytes: the scripts that every page loads, and those that
 * it names, with all that they import.
 */
const routes: readonly Route[] = [
  { name: 'start page', scripts: [], js: 130 },
  { name: 'question', scripts: ['question', 'bounce-reject'], js: 200 },
  {
    name: 'question of a case',
    scripts: ['question', 'case-route', 'database', 'bounce-reject', 'bounce-reject-outcomes'],
    js: 205,
  },
  {
    name: 'outcome',
    scripts: [
      'question',
      'case-route',
      'database',
      'outcome-page',
      'bounce-reject',
      'bounce-reject-outcomes',
    ],
    js: 235,
  },
  {
    name: 'ticket',
    scripts: ['question', 'case-route', 'database', 'ticket-page', 'bounce-reject', 'bounce-reject-outcomes'],
    js: 235,
  },
  { name: 'evidence', scripts: ['question', 'case-route', 'database', 'evidence-page', 'codes'], js: 260 },
  { name: 'list of cases', scripts: ['cases-page', 'case-list', 'database'], js: 205 },
  { name: 'codes', scripts: ['codes-page', 'codes'], js: 185 },
  { name: 'page of a code', scripts: ['code-page'], js: 135 },
  { name: 'headers', scripts: ['headers-page'], js: 205 },
  { name: 'DNS', scripts: ['dns-page'], js: 215 },
  { name: 'settings', scripts: ['settings-page'], js: 200 },
];
/** The style sheets, and the script for pages of others. */
const mostStyle = 15;
const mostEmbed = 3;

interface Route {
  readonly name: string;
  /** Names of scripts as the build has them, without their hashes. */
  readonly scripts: readonly string[];
  readonly js: number;
}

/** Every script of a build that a page loads, and its style sheets: what its HTML names, and what these import. */
export function filesLoadedBy(
  dist: string,
  { basePath = '/', scripts = [] as readonly string[] } = {},
): string[] {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const tags = page.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const loading = tags.filter((tag) => /^<script|rel="(?:modulepreload|stylesheet)"/.test(tag));
  const named = loading.flatMap((tag) => tag.match(/(?:src|href)="([^"]+)"/)?.slice(1) ?? []);
  const files = new Set([
    ...named.map((url) => url.slice(basePath.length)),
    ...scripts.map((name) => fileOf(dist, name)),
  ]);
  for (const file of files) for (const imported of importsOf(dist, file)) files.add(imported); // visits what is added
  return [...files];
}

/** Of several with one name, a module and its data, the largest. */
function fileOf(dist: string, name: string): string {
  const pattern = new RegExp(`^${name}-[\\w-]{8}\\.js$`);
  const sizes = readdirSync(join(dist, 'assets'))
    .filter((file) => pattern.test(file))
    .map((file) => ({ file: `assets/${file}`, size: statSync(join(dist, 'assets', file)).size }));
  const [largest] = sizes.toSorted((one, other) => other.size - one.size);
  if (!largest) throw new Error(`the build has no script named ${name}: mend the list in .ci/size-budget.ts`);
  return largest.file;
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

/** Kilobytes of some files, gzipped. */
export function sizeOf(dist: string, files: readonly string[]): number {
  return files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000,
    0,
  );
}

interface Measured {
  readonly name: string;
  readonly size: number;
  readonly most: number;
}

/** One line each, and whether all keep their limits. */
export function sizeReport(measured: readonly Measured[]): { lines: string[]; fits: boolean } {
  return {
    lines: measured.map(({ name, size, most }) => {
      const verdict = size > most ? 'TOO MUCH: load something later, or do without' : 'fits';
      return `${size.toFixed(1).padStart(6)} kB of ${String(most).padStart(3)}  ${name}: ${verdict}`;
    }),
    fits: measured.every(({ size, most }) => size <= most),
  };
}

function measure(dist: string, basePath: string): Measured[] {
  const isStyle = (file: string) => file.endsWith('.css');
  const first = filesLoadedBy(dist, { basePath });
  return [
    ...routes.map(({ name, scripts, js }) => {
      const files = filesLoadedBy(dist, { basePath, scripts }).filter((file) => !isStyle(file));
      return { name, size: sizeOf(dist, files), most: js };
    }),
    { name: 'style sheets', size: sizeOf(dist, first.filter(isStyle)), most: mostStyle },
    { name: 'embed.js, for pages of others', size: sizeOf(dist, ['embed.js']), most: mostEmbed },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lines, fits } = sizeReport(measure('dist', basePathIn(process.env)));
  for (const line of lines) console.log(line);
  process.exitCode = fits ? 0 : 1;
}

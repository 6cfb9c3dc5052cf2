import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import * as v from 'valibot';
import { skipped as skippedStatus } from './skipped.ts';

/** Runs everything, stops at nothing, and ends with one line: `N passed, N failed`. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Not run, because something that they need cannot be had on this machine. */
  readonly skipped?: number;
}

const reports = mkdtempSync(join(tmpdir(), 'mail-triage-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

const vitestSchema = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });
const playwrightSchema = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
});

const steps: readonly { name: string; run: () => Counts }[] = [
  check('interface texts compile', 'npm run --silent messages'),
  check('format, lint and layer rules', 'biome ci --error-on-warnings --max-diagnostics=100 .'),
  check('types', 'tsc'),
  check('dead code', 'knip --treat-config-hints-as-errors'),
  check('known vulnerabilities', 'tsx .ci/audit.ts'),
  check('JSON Schemas are up to date', 'npm run --silent schemas -- --check'),
  check('flows', 'npm run --silent flows:check'),
  tests(
    'unit and content tests',
    `vitest run --reporter=default --reporter=json --outputFile.json="${vitestReport}"`,
    () => {
      const report = v.parse(vitestSchema, JSON.parse(readFileSync(vitestReport, 'utf8')));
      return { passed: report.numPassedTests, failed: report.numFailedTests };
    },
  ),
  check('build', 'vite build --logLevel warn', () => rmSync('dist', { recursive: true, force: true })),
  check('size budget', 'tsx .ci/size-budget.ts'),
  check('a browser', 'tsx .ci/install-browser.ts'),
  check('a DNS server, where one can be installed', 'tsx .ci/install-dns-server.ts'),
  check('Lighthouse: start, question, code, ticket', 'tsx .ci/lighthouse.ts'),
  check('deployed with nginx below a path', 'tsx .ci/test-deploy.ts nginx'),
  tests('browser tests', 'playwright test', () => {
    const { stats } = v.parse(playwrightSchema, JSON.parse(readFileSync(playwrightReport, 'utf8')));
    const { expected: passed, unexpected, flaky, skipped } = stats;
    return { passed, failed: unexpected + flaky, skipped };
  }),
];

/** A step that passes, fails or is skipped as a whole. */
function check(name: string, command: string, before = () => {}) {
  const run = () => {
    before();
    const status = statusOf(command);
    if (status === skippedStatus) return { passed: 0, failed: 0, skipped: 1 };
    return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
  return { name, run };
}

/** A step that counts its tests. One that breaks off, or finds no test, has failed once. */
function tests(name: string, command: string, read: () => Counts) {
  const run = () => {
    const isGood = statusOf(command) === 0;
    const counts = orNothing(read);
    return { ...counts, failed: isGood && counts.passed > 0 ? counts.failed : Math.max(counts.failed, 1) };
  };
  return { name, run };
}

function orNothing(read: () => Counts): Counts {
  try {
    return read();
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function statusOf(command: string): number | null {
  const PATH = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);
  const { status } = spawnSync(command, {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
  });
  return status;
}

const results = steps.map(({ name, run }) => {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const counts = run();
  const seconds = (performance.now() - started) / 1000;
  return { name, counts, seconds };
});
rmSync(reports, { recursive: true });

console.log('');
for (const { name, counts, seconds } of results) {
  const mark = counts.failed === 0 ? '✓' : '✗';
  const skipped = counts.skipped ? `, ${counts.skipped} SKIPPED (see above)` : '';
  console.log(
    `${mark} ${name}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds.toFixed(1)} s)`,
  );
}
const passed = results.reduce((sum, { counts }) => sum + counts.passed, 0);
const failed = results.reduce((sum, { counts }) => sum + counts.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

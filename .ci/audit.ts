import { spawnSync } from 'node:child_process';
import { auditVerdict } from './audit-verdict.ts';
import { skipped } from './skipped.ts';

/** Fails on any dependency that is known to be vulnerable, also where the settings of npm would pass over it. */
const everything = ['prod', 'dev', 'optional', 'peer'].map((kind) => `--include=${kind}`).join(' ');
const { stdout } = spawnSync(`npm audit --json --fetch-retries=1 ${everything}`, {
  shell: true, // on Windows npm is a script
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
  timeout: 120_000,
});
const { is, lines } = auditVerdict(stdout);
if (is === 'skipped')
  console.log('SKIPPED: the registry cannot be asked what is known against the dependencies');
for (const line of lines) console.log(line);
process.exitCode = { clean: 0, vulnerable: 1, failed: 1, skipped }[is];

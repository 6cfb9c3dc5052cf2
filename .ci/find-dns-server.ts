import { spawnSync } from 'node:child_process';
import { onPath } from './on-path.ts';

/** A real DNS server with DNS over HTTPS: dnsdist before nsd. */
interface DnsServer {
  readonly dnsdist: string;
  readonly nsd: string;
}

/** What is installed already. Absent: the tests that need it are skipped, and say so. */
export function presentDnsServer(): DnsServer | undefined {
  const dnsdist = onPath('dnsdist');
  const nsd = onPath('nsd');
  return dnsdist && nsd ? { dnsdist, nsd } : undefined;
}

const installer = 'apt-get';

/** Installs it where that is possible without asking anybody: on Debian and its kin, as root. */
export function findDnsServer(): DnsServer | undefined {
  const present = presentDnsServer();
  if (present || process.getuid?.() !== 0 || !onPath(installer)) return present;
  console.log('No DNS server found: apt-get installs dnsdist and nsd');
  for (const command of [['update'], ['install', '--yes', '--no-install-recommends', 'dnsdist', 'nsd']]) {
    const { status } = spawnSync(installer, ['-qq', ...command], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }, // starts no service
      timeout: 240_000,
    });
    if (status !== 0) break;
  }
  return presentDnsServer();
}

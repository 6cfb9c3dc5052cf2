import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { presentDnsServer } from '../../.ci/find-dns-server.ts';

export interface RunningDnsServer {
  /** Where it answers queries over HTTP, on this machine only. */
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** A real DNS server of its own, on free ports. Absent where none is installed. */
export async function startDnsServer(): Promise<RunningDnsServer | undefined> {
  const programs = presentDnsServer();
  if (!programs) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'dns-server-'));
  const [nsdPort, dnsPort, httpPort] = await freePorts(3);
  copyFileSync(join(import.meta.dirname, 'root.zone'), join(folder, 'root.zone'));
  writeFileSync(join(folder, 'nsd.conf'), nsdConfig(folder, nsdPort));
  writeFileSync(join(folder, 'dnsdist.conf'), dnsdistConfig(nsdPort, dnsPort, httpPort));
  const running = [
    spawn(programs.nsd, ['-c', join(folder, 'nsd.conf'), '-d'], { cwd: folder, stdio: 'ignore' }),
    spawn(programs.dnsdist, ['-C', join(folder, 'dnsdist.conf'), '--supervised'], { stdio: 'ignore' }),
  ];
  const endpoint = `http://127.0.0.1:${httpPort}/dns-query`;
  const stop = async () => {
    await Promise.all(running.map(end));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 }); // nsd's own children end a moment later
  };
  try {
    await answers(endpoint, running);
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return { endpoint, stop };
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}

function nsdConfig(folder: string, port: number | undefined): string {
  return `server:
  ip-address: 127.0.0.1@${port}
  server-count: 1
  username: ""
  chroot: ""
  zonesdir: "${folder}"
  pidfile: "${folder}/nsd.pid"
  database: ""
  xfrdfile: "${folder}/xfrd"
  zonelistfile: "${folder}/zones"
remote-control:
  control-enable: no
zone:
  name: .
  zonefile: root.zone
`;
}

function dnsdistConfig(nsdPort?: number, dnsPort?: number, httpPort?: number): string {
  return `setSecurityPollSuffix("")
setACL({"127.0.0.0/8"})
setLocal("127.0.0.1:${dnsPort}")
newServer({address="127.0.0.1:${nsdPort}", healthCheckMode="up"})
addDOHLocal("127.0.0.1:${httpPort}", nil, nil, {"/dns-query"},
            {customResponseHeaders={["access-control-allow-origin"]="*"}})
addAction("servfail.example.", RCodeAction(DNSRCode.SERVFAIL))
addAction("refused.example.", RCodeAction(DNSRCode.REFUSED))
`;
}

/** The system chooses them; nobody else takes them in the moment between. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** `ns.example A`, in wire format: asked until both servers are up. */
const probe = 'AAABAAABAAAAAAAAAm5zB2V4YW1wbGUAAAEAAQ';

async function answers(endpoint: string, running: readonly ChildProcess[]): Promise<void> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const dead = running.find(({ exitCode }) => exitCode !== null);
    if (dead) throw new Error(`${dead.spawnfile} ended with ${dead.exitCode}`);
    const isUp = await fetch(`${endpoint}?dns=${probe}`).then(
      async (response) => response.ok && new Uint8Array(await response.arrayBuffer())[7] === 1,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the DNS server did not answer within 20 seconds');
}

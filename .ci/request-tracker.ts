import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = ['request-tracker5', 'rt5-standalone', 'rt5-db-sqlite', 'rt5-clients'];
const server = '/usr/share/request-tracker5/libexec/rt-server';
const gateway = '/usr/bin/rt-mailgate-5';
const port = 18085;

export const address = `http://127.0.0.1:${port}`;
export const queue = 'Mail & more';
export const agent = { name: 'root', password: 'password' };
export const customer = { name: 'pat', password: 'pats password' };

/** Installs Debian's packages where they are missing. False where that is not possible. */
export function install(): boolean {
  const isThere = () => [server, gateway].every((file) => existsSync(file));
  if (isThere()) return true;
  const root = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  for (const command of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const [program = '', ...rest] = [...root, 'apt-get', '-qq', ...command];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status !== 0) return false;
  }
  return isThere();
}

/** A Request Tracker of its own below `folder`: another one on this machine is not touched. No mail leaves it. */
export class RequestTracker {
  readonly #env: NodeJS.ProcessEnv;
  readonly #folder: string;
  #server: ChildProcess | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    const extra = join(folder, 'RT_SiteConfig.d');
    mkdirSync(extra, { recursive: true });
    this.#env = {
      ...process.env,
      RT_SITE_CONFIG: join(folder, 'RT_SiteConfig.pm'),
      RT_SITE_CONFIG_DIR: extra,
    };
    this.#configure({ richText: true });
    this.#run('rt-setup-database-5', [
      '--action',
      'init',
      '--skip-create',
      '--dba',
      '',
      '--dba-password',
      '',
    ]);
    const data = join(folder, 'initialdata');
    writeFileSync(data, initialData);
    this.#run('rt-setup-database-5', [
      '--action',
      'insert',
      '--datafile',
      data,
      '--dba',
      '',
      '--dba-password',
      '',
    ]);
  }

  /** Starts it, or starts it anew with the other message box. */
  async start({ richText }: { readonly richText: boolean }) {
    this.stop();
    this.#configure({ richText });
    this.#server = spawn(server, ['--host', '127.0.0.1', '--port', String(port)], {
      env: this.#env,
      stdio: 'ignore',
      detached: true, // with its workers it is a group, and is ended as one
    });
    for (let second = 0; second < 60; second += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const answer = await fetch(address).catch(() => undefined);
      if (answer?.ok) return;
    }
    throw new Error('Request Tracker did not start within a minute');
  }

  stop() {
    const pid = this.#server?.pid;
    this.#server = undefined;
    if (pid !== undefined) process.kill(-pid);
  }

  /** Feeds a mail to the gateway, as a mail server does. */
  receive(mail: string) {
    const to = ['--url', address, '--queue', queue, '--action', 'correspond'];
    this.#run(gateway, to, mail);
  }

  #run(program: string, args: readonly string[], input = '') {
    const { status, stdout, stderr } = spawnSync(program, args, { env: this.#env, input, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program} failed: ${stdout}${stderr}`);
  }

  #configure({ richText }: { readonly richText: boolean }) {
    const settings = {
      rtname: 'mail-triage.test',
      Organization: 'mail-triage.test',
      CorrespondAddress: 'rt@example.com',
      CommentAddress: 'rt-comment@example.com',
      WebDomain: '127.0.0.1',
      WebPort: String(port),
      WebPath: '',
      WebBaseURL: address,
      DatabaseType: 'SQLite',
      DatabaseName: join(this.#folder, 'rt.sqlite'),
      MailCommand: 'testfile',
      MessageBoxRichText: richText ? '1' : '0',
      Timezone: 'UTC',
      LogToSyslog: '',
      LogToSTDERR: 'critical',
    };
    const lines = Object.entries(settings).map(([name, value]) => `Set($${name}, '${value}');`);
    writeFileSync(join(this.#folder, 'RT_SiteConfig.pm'), `${lines.join('\n')}\n1;\n`);
  }
}

/** A queue, a field for the recipient, a customer, and the right of everybody to create tickets in the queue. */
const initialData = `
@Queues = ({ Name => '${queue}', CorrespondAddress => 'support@example.com' });
@CustomFields = ({
  Name => 'Recipient', Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket', Queue => '${queue}',
});
@Users = ({
  Name => '${customer.name}', Password => '${customer.password}', EmailAddress => 'pat@example.com', Privileged => 0,
});
@ACL = map { { GroupDomain => 'SystemInternal', GroupType => 'Everyone', Queue => '${queue}', Right => $_ } }
  qw(CreateTicket SeeQueue ReplyToTicket ShowTicket SeeCustomField ModifyCustomField);
1;
`;

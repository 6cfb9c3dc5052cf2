import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../mail/samples', name), 'utf8');
const bounce = sample('postfix-unknown-user.eml');
const ordinary = sample('ordinary-mail.eml');

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diagnose-'));
  writeFileSync(at('a.eml'), bounce);
  writeFileSync(at('b.eml'), ordinary);
  const separator = 'From kim@example.com Tue Mar  3 09:15:02 2026\n';
  writeFileSync(at('c.mbox'), `${separator}${bounce}\n${separator}${ordinary}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starting Node anew takes its time on a busy machine. */
const patient = { timeout: 60_000 };

const text = v.nullable(v.string());
const lineSchema = v.strictObject({
  file: v.string(),
  kind: v.string(),
  sender: text,
  messageId: text,
  subject: text,
  failures: v.array(
    v.strictObject({
      recipient: text,
      action: v.picklist(['failed', 'delayed']),
      replyCode: text,
      enhancedCode: text,
      reason: v.string(),
      permanence: v.picklist(['permanent', 'temporary']),
      actor: v.picklist(['sender', 'sender-admin', 'recipient', 'recipient-admin', 'support', 'nobody']),
      diagnostic: text,
      remoteHost: text,
      reportedBy: text,
      at: text,
      because: text,
      meaning: text,
      remedy: text,
      meaningFrom: v.picklist(['provider', 'standard', 'wording', 'none']),
    }),
  ),
});

function diagnose(args: readonly string[], input = '') {
  const script = ['--import', 'tsx', 'src/diagnose/diagnose.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8', input });
  const lines = stdout.startsWith('{') ? stdout.trimEnd().split('\n') : [];
  return { status, stdout, stderr, read: lines.map((line) => v.parse(lineSchema, JSON.parse(line))) };
}

test('files, in the order they are named', patient, () => {
  const { status, stderr, read } = diagnose([at('b.eml'), at('a.eml')]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(read.map(({ file, kind }) => [file, kind])).toEqual([
    [at('b.eml'), 'message'],
    [at('a.eml'), 'bounce'],
  ]);
});

test('a folder, with each message of an mbox in it', patient, () => {
  const { status, read } = diagnose([folder]);
  expect(status).toBe(0);
  expect(read.map(({ file, kind }) => [file, kind])).toEqual([
    [at('a.eml'), 'bounce'],
    [at('b.eml'), 'message'],
    [at('c.mbox'), 'bounce'],
    [at('c.mbox'), 'message'],
  ]);
});

test('standard input', patient, () => {
  const { status, read } = diagnose([], '552 5.2.2 <lee@example.net>: Mailbox full');
  expect(status).toBe(0);
  expect(read).toMatchObject([
    {
      file: '-',
      kind: 'error-text',
      failures: [
        { recipient: 'lee@example.net', replyCode: '552', reason: 'mailbox-full', meaningFrom: 'standard' },
      ],
    },
  ]);
});

test('an unreadable path is said, and the others are read', patient, () => {
  const { status, stderr, read } = diagnose([at('missing.eml'), at('a.eml')]);
  expect(status).toBe(1);
  expect(stderr).toContain(`${at('missing.eml')}: ENOENT`);
  expect(read.map(({ kind }) => kind)).toEqual(['bounce']);
});

test("a provider's meaning comes first", patient, () => {
  const reply = '550 5.4.6 Unable to relay: hourly quota exceeded';
  const [ofProvider] = diagnose(['--provider', 'mailhostbox'], reply).read;
  expect(ofProvider?.failures[0]?.meaningFrom).toBe('provider');
  const [ofNone] = diagnose([], reply).read;
  expect(ofNone?.failures[0]?.meaningFrom).not.toBe('provider');
});

test('the error of a mail program has its meaning and its checks', patient, () => {
  const { read } = diagnose([], 'Outlook says 0x800CCC0E');
  expect(read[0]?.failures).toMatchObject([
    {
      reason: 'unreachable',
      actor: 'sender',
      meaning: expect.stringMatching(/server/),
      meaningFrom: 'standard',
    },
  ]);
  expect(read[0]?.failures[0]?.remedy).toContain('587');
});

test.each([
  {
    args: ['--provider', 'nobody', 'x.eml'],
    says: 'There is no provider "nobody". Use one of: coreconnect,',
  },
  { args: ['--weather'], says: "Unknown option '--weather'" },
  { args: ['--provider'], says: 'argument missing' },
])('wrong use: $args', patient, ({ args, says }) => {
  const { status, stdout, stderr } = diagnose(args, bounce);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(says);
});

test.each(['-h', '--help'])('%s', patient, (option) => {
  const { status, stdout, stderr } = diagnose([option]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('--provider ID');
  expect(stdout).toContain('mailhostbox');
});

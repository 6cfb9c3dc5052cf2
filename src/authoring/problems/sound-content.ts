import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent } from '../read-content.ts';

/** A small folder of content without problems: tests change one place of it. */
export const soundContent = {
  'sending.yaml': `title: Mail does not leave
summary: It stays in the outbox
start: online
questions:
  online:
    ask: Does a web page open?
    why: Mail needs the same connection.
    how: Open a web page.
    say: Could you open a web page?
    options:
      - { id: opens, label: It opens, next: password }
      - { id: fails, label: It does not, next: connection-is-down }
  password:
    ask: Is the password accepted?
    why: The server asks for it.
    how: Sign in to webmail.
    say: Could you sign in to webmail?
    options:
      - { id: accepted, label: It is accepted, next: mail-leaves }
      - { id: unknown, next: support-looks }
outcomes:
  connection-is-down: { kind: cannot-fix, title: The connection is down, after: Mail waits for it. }
  mail-leaves: { kind: resolved, title: Mail leaves, after: Nothing more to do. }
  support-looks: { kind: escalate, title: Support looks, after: They write to you., collect: [sender] }
`,
  'sending.journeys.yaml': `- case: The line is cut
  answers: { online: fails }
  ends: connection-is-down
- case: A restart helped
  answers: { online: opens, password: accepted }
  ends: mail-leaves
- case: Nobody knows the password
  answers: { online: opens, password: unknown }
  ends: support-looks
`,
  'providers/other.yaml': `name: Another provider
summary: Without a profile
account: []
requires: [sender]
hosts: []
mx: []
limits: {}
servers: {}
notes: []
`,
  'ticket/details.yaml': `sender: { label: From, ask: Sender, why: Logs, example: pat@example.com, kind: email }
time: { label: Date, ask: When, why: Logs, example: "09:30", kind: time }
`,
  'ticket/evidence.yaml': 'bounce: { label: The bounce, how: Copy it. }\n',
};

export type Files = Readonly<Record<string, string>>;

/** Lays files into a folder that is gone again when the work on it is done. */
export function inFolder<Result>(files: Files, work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'mail-triage-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A place of the sound content that reads differently. */
export interface Change {
  readonly file?: keyof typeof soundContent;
  readonly from: string | RegExp;
  readonly to: string;
}

/** What is found when the sound content is changed, and more files stand beside it. */
export function problemsAfter(changes: readonly Change[], more: Files = {}): readonly string[] {
  const files = { ...soundContent, ...more };
  for (const { file = 'sending.yaml', from, to } of changes) {
    const changed = soundContent[file].replace(from, to);
    if (changed === soundContent[file]) throw new Error(`${file} does not say ${from}`);
    files[file] = files[file].replace(from, to);
  }
  return inFolder(files, (folder) => readContent(folder).problems);
}

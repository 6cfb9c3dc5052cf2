import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../read-content.ts';

/** What is found when a file of `flows/dns/` reads differently, or is gone. */
function problemsWith(file: string, change: (text: string) => string | undefined): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'mail-triage-'));
  try {
    cpSync('flows', folder, { recursive: true });
    const path = join(folder, 'dns', file);
    const before = file === 'new.yaml' ? '' : readFileSync(path, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    if (after === undefined) rmSync(path);
    else writeFileSync(path, after);
    return readContent(folder).problems;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  {
    case: 'a verdict without a text',
    file: 'mx.yaml',
    change: (text: string) => text.replace(/null-mx:\n(?: .*\n)+/, ''),
    says: /mx\.yaml:1: null-mx: is missing/,
  },
  {
    case: 'a text without a verdict',
    file: 'spf.yaml',
    change: (text: string) =>
      text.replace('pass:', 'passes: { result: a, means: b, do: c, actor: you }\npass:'),
    says: /spf\.yaml:\d+: passes: nothing is called "passes" here/,
  },
  {
    case: 'one audience without words',
    file: 'dkim.yaml',
    change: (text: string) => text.replace(/ {4}customer: .*\n/, ''),
    says: /the text for the customer is missing/,
  },
  {
    case: 'an actor nobody knows',
    file: 'ptr.yaml',
    change: (text: string) => text.replace('actor: nobody', 'actor: everybody'),
    says: /ptr\.yaml:\d+: .*actor/,
  },
  {
    case: 'a word that the check does not have',
    file: 'domain.yaml',
    change: (text: string) => text.replace('{domain}', '{domian}'),
    says: /domain\.yaml:\d+: there is no word "\{domian\}" here: use one of: \{domain\}, \{suggestion\}/,
  },
  {
    case: 'a failure without a text',
    file: 'failures.yaml',
    change: (text: string) => text.replace(/timeout:\n(?: .*\n)+/, ''),
    says: /failures\.yaml:1: timeout: is missing/,
  },
  {
    case: 'a file that is gone',
    file: 'blocklists.yaml',
    change: () => undefined,
    says: /blocklists\.yaml:1: is missing/,
  },
  {
    case: 'a file of no check',
    file: 'new.yaml',
    change: () => 'a: b\n',
    says: /new\.yaml:1: there is no check of this name/,
  },
  {
    case: 'a look-up page that is no address',
    file: 'blocklists.yaml',
    change: (text: string) => text.replace('"https://psbl.org/', '"psbl.org/'),
    says: /is not a web address/,
  },
])('$case is said', ({ file, change, says }) => {
  expect(problemsWith(file, change).join('\n')).toMatch(says);
});

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** What somebody might write, where, and what the linter must say. */
const broken = [
  {
    file: 'src/flow/a.ts',
    code: "import { x } from '../mail/codes.ts';",
    says: 'src/flow imports no other part',
  },
  {
    file: 'src/flow/check/b.ts',
    code: "import { x } from '../../case/log.ts';",
    says: 'src/flow imports no other',
  },
  {
    file: 'src/mail/a.ts',
    code: "import type { x } from '../flow/flow.ts';",
    says: 'src/mail imports no other part',
  },
  {
    file: 'src/dns/a.ts',
    code: "import { x } from '../mail/codes.ts';",
    says: 'src/dns imports no other part',
  },
  {
    file: 'src/knowledge/a.ts',
    code: "import { x } from '../flow/flow.ts';",
    says: 'src/knowledge imports no other',
  },
  { file: 'src/case/a.ts', code: "import { x } from '../ticket/ticket.ts';", says: 'imports go one way' },
  { file: 'src/ticket/a.ts', code: "import { x } from '../mail/codes.ts';", says: 'src/ticket imports only' },
  {
    file: 'src/storage/a.ts',
    code: "import { x } from '../flow/flow.ts';",
    says: 'src/storage imports only case',
  },
  {
    file: 'src/prerender/a.ts',
    code: "import { x } from '../case/log.ts';",
    says: 'src/prerender imports only',
  },
  {
    file: 'src/ui/prerendered.ts',
    code: "import { x } from '../prerender/page-html.ts';",
    says: 'src/prerender is only for the build',
  },
  {
    file: 'src/embed/a.ts',
    code: "import { x } from '../ui/base-path.ts';",
    says: 'src/embed imports nothing',
  },
  {
    file: 'src/operator/a.ts',
    code: "import { x } from '../case/log.ts';",
    says: 'src/operator imports only',
  },
  {
    file: 'src/authoring/a.ts',
    code: "import { x } from '../case/log.ts';",
    says: 'src/authoring imports only',
  },
  {
    file: 'src/ui/a.ts',
    code: "import { x } from '../authoring/read-content.ts';",
    says: 'that runs in Node only',
  },
  {
    file: 'src/case/b.ts',
    code: "import { x } from '../messages/compiled/messages.js';",
    says: 'src/case imports only',
  },
  { file: 'src/storage/b.ts', code: "import { x } from 'react';", says: 'React, its router and its icons' },
  {
    file: 'src/ticket/b.ts',
    code: "import { x } from 'lucide-react';",
    says: 'React, its router and its icons',
  },
  { file: 'src/flow/c.ts', code: "import { x } from 'node:fs';", says: 'Node and build tools are only in' },
  { file: 'src/ui/b.ts', code: "import { x } from 'vite';", says: 'Node and build tools are only in' },
  { file: 'src/ui/c.ts', code: "import { x } from 'xstate/graph';", says: 'XState is only in' },
  { file: 'src/ui/d.ts', code: "import { x } from 'idb';", says: 'The database is only in' },
  { file: 'src/ui/e.ts', code: "import { x } from 'yaml';", says: 'YAML is read only in' },
  { file: 'src/ui/f.ts', code: "import { x } from 'minisearch';", says: 'The search index is only in' },
  {
    file: 'src/dns/c.ts',
    code: "import { x } from '@dnsquery/dns-packet';",
    says: 'DNS messages are encoded',
  },
  {
    file: 'src/flow/d.ts',
    code: "import { x } from 'mdast-util-from-markdown';",
    says: 'Markdown is parsed only in',
  },
  {
    file: 'src/case/c.ts',
    code: "import { x } from '@date-fns/tz/tzOffset';",
    says: 'Time zones are only in',
  },
  { file: 'src/ui/g.ts', code: "import { x } from 'uqr';", says: 'QR codes are only in' },
  {
    file: 'src/ui/offline/a.ts',
    code: "import { x } from 'workbox-precaching';",
    says: 'What is kept for offline is only in',
  },
  {
    file: 'src/storage/c.ts',
    code: "import { x } from '../messages/compiled/messages.js';",
    says: 'src/storage imports only case',
  },
  { file: 'src/case/d.ts', code: 'const x = Date.now();', says: 'The core has no clock' },
  { file: 'src/case/e.ts', code: 'const x = new Date();', says: 'The core has no clock' },
  {
    file: 'src/mail/b.ts',
    code: 'const x = Math.random();',
    says: 'The core has no clock and no randomness',
  },
  { file: 'src/ticket/c.ts', code: 'const x = window;', says: 'global variable window' },
  { file: 'src/dns/b.ts', code: "const x = fetch('/');", says: 'global variable fetch' },
];

const allowed = [
  { file: 'src/ui/ok.ts', code: "import { x } from '../ticket/ticket.ts';" },
  { file: 'src/case/runnable-flow.ts', code: "import { x } from 'xstate';" },
  { file: 'src/case/ok.ts', code: "const x = new Date('2026-01-02');" },
  { file: 'src/flow/flow.test.ts', code: "import { x } from '../authoring/read-content.ts';" },
];

const folder = mkdtempSync(join(tmpdir(), 'layer-rules-'));
let found: readonly string[];

beforeAll(() => {
  for (const file of ['biome.json', '.ci/layer-rules.grit', 'package.json']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(file, join(folder, file));
  }
  for (const { file, code } of [...broken, ...allowed]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${code}\nexport const y = x;\n`);
  }
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const lint = ['lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '--colors=off'];
  const { stdout } = spawnSync(process.execPath, [biome, ...lint], { cwd: folder, encoding: 'utf8' });
  found = stdout.split('\n').filter((line) => /title=(plugin|lint\/style\/noRestricted)/.test(line));
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(broken)('$file: $code', ({ file, says }) => {
  expect(found.filter((line) => line.includes(`${file},`)).join('\n')).toContain(says);
});

test.each(allowed)('allowed in $file: $code', ({ file }) => {
  expect(found.filter((line) => line.includes(`${file},`))).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../authoring/read-content.ts';
import { anomalyPlaceholders } from '../../knowledge/header-words.ts';
import { analyzeHeaders } from './analyze-headers.ts';
import { anomalyKinds } from './anomalies.ts';

const { headers } = readContent('flows');

test('each anomaly has words, which may name its values', () => {
  expect(anomalyPlaceholders).toEqual(anomalyKinds);
  expect(Object.keys(headers.anomalies).sort()).toEqual(Object.keys(anomalyKinds).sort());
});

test('each mark that is read has words, and no words are for a mark that is never read', () => {
  const folder = join(import.meta.dirname, 'samples');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const everyOther = `Received: by mx.example.com; Tue, 3 Mar 2026 08:15:02 +0000
X-Forefront-Antispam-Report: SRV:BULK;SFTY:9.25;
X-Microsoft-Antispam: PCL:2;
X-MS-Exchange-Organization-AuthAs: Internal
X-Rspamd-Action: add header
Auto-Submitted: auto-generated
List-Unsubscribe: <mailto:leave@example.com>
X-Originating-IP: [192.0.2.1]
`;
  const read = new Set(
    [...texts, everyOther].flatMap((text) => analyzeHeaders(text)?.marks ?? []).map(({ mark }) => mark),
  );
  expect([...read].sort()).toEqual(Object.keys(headers.marks).sort());
});

test('the samples cover each anomaly', () => {
  const folder = join(import.meta.dirname, 'samples');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const found = new Set(
    texts.flatMap((text) => analyzeHeaders(text)?.anomalies ?? []).map(({ kind }) => kind),
  );
  expect([...found].sort()).toEqual(Object.keys(anomalyKinds).sort());
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyzeHeaders } from './analyze-headers.ts';
import { headerFindings } from './header-findings.ts';

/** `FUZZ=50 npx vitest run src/mail/headers/fuzz.test.ts` runs fifty times as many, with new inputs each time. */
const factor = Number(process.env['FUZZ'] ?? 1);
const seed = process.env['FUZZ'] === undefined ? { seed: 8601 } : {};
const options = (runs: number) => ({ numRuns: Math.ceil(runs * factor), ...seed });

const folder = join(import.meta.dirname, 'samples');
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const lines = samples.flatMap((text) => text.split('\n'));

/** Nothing is thrown, no wait is negative, and no result is there that the text does not have. */
function check(text: string): void {
  const analysis = analyzeHeaders(text);
  if (!analysis) return;
  headerFindings(analysis);
  const { route, authentication, fields } = analysis;
  for (const { wait, share } of route.hops) {
    expect(wait ?? 0).toBeGreaterThanOrEqual(0);
    expect(share ?? 0).toBeLessThanOrEqual(1);
  }
  const { spf, dkim, dmarc } = authentication;
  for (const said of [spf, ...dkim, dmarc]) {
    if (said === undefined) continue;
    expect(fields).toContain(said.field);
    expect(said.field.body.toLowerCase()).toContain(said.result);
  }
}

const change = fc.tuple(
  fc.nat(3000),
  fc.constantFrom('insert', 'delete', 'double', 'cut'),
  fc.oneof(fc.constantFrom('(', ')', '"', ';', '=', '\n', ' ', '<', '[', '\\', '.', ':', '@'), fc.string()),
);

test('samples with changes', { timeout: 60_000 * factor }, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(change, { minLength: 1, maxLength: 12 }),
      (sample, changes) => check(changes.reduce(changed, sample)),
    ),
    options(4000),
  );
});

test('lines of samples in any order', { timeout: 60_000 * factor }, () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 40 }), (some) => check(some.join('\n'))),
    options(3000),
  );
});

test('any text in the fields that are read', { timeout: 60_000 * factor }, () => {
  const name = fc.constantFrom(
    'Received',
    'Authentication-Results',
    'ARC-Authentication-Results',
    'Received-SPF',
    'DKIM-Signature',
    'X-Forefront-Antispam-Report',
    'X-Spam-Status',
    'X-Spamd-Result',
    'From',
    'Date',
  );
  const body = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(fc.array(fc.tuple(name, body), { maxLength: 10 }), (fields) =>
      check(fields.map(([one, text]) => `${one}: ${text}`).join('\n')),
    ),
    options(3000),
  );
});

/** Whether that is fast, the bench says; a reader that looks back again and again would never end. */
test.each([
  '(',
  ')',
  '"',
  '";"',
  '\\"',
  'a.',
  '1.',
  'a@',
  '; ',
  ';a=b ',
  ' x=" ',
  '(a) ',
  ': ',
  '::',
  '1:',
  'by ',
  '[',
  '<',
])('a long field of %j', (piece) => {
  const names = [
    'Received',
    'Authentication-Results',
    'Received-SPF',
    'DKIM-Signature',
    'X-Spam-Status',
    'From',
  ];
  const body = piece.repeat(Math.ceil(16_000 / piece.length));
  check(names.flatMap((name) => Array.from({ length: 4 }, () => `${name}: a; b=${body}`)).join('\n'));
});

function changed(text: string, [place, how, inserted]: readonly [number, string, string]): string {
  const at = place % Math.max(1, text.length);
  if (how === 'insert') return text.slice(0, at) + inserted + text.slice(at);
  if (how === 'delete') return text.slice(0, at) + text.slice(at + 1 + (place % 40));
  if (how === 'double') return text.slice(0, at + 50) + text.slice(at);
  return place % 7 === 0 ? text.slice(0, at) : text;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWording } from '../diagnose/read-wording.ts';
import { textOfHtml } from './html-text.ts';
import { maskSecrets } from './mask-secrets.ts';
import { messagesIn } from './mbox.ts';
import { read } from './read.ts';

/** `FUZZ=50 npx vitest run src/mail/fuzz.test.ts` runs fifty times as many. */
const factor = Number(process.env['FUZZ'] ?? 1);
const wording = readWording();
const folder = join(import.meta.dirname, 'samples');
const samples = readdirSync(folder)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => readFileSync(join(folder, name)));

/** Milliseconds of work: a machine that is busy with something else does not make the reader slow. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** No input may take longer than a second, nor may a code come out that is not in it. */
async function check(input: Uint8Array | string): Promise<void> {
  const started = cpuTime();
  const reading = await read(input, wording);
  expect(cpuTime() - started).toBeLessThan(1000);
  const codes = reading.failures.flatMap(({ replyCode, enhancedCode }) => [
    replyCode?.value,
    enhancedCode?.value,
  ]);
  for (const code of new Set(codes)) {
    if (code !== undefined && !isIn(code, input)) throw new Error(`${code} is not in the input`);
  }
}

/** In the text as it stands, or in one of its decodings, each made here by other means than the reader's. */
function isIn(code: string, input: Uint8Array | string): boolean {
  const raw = typeof input === 'string' ? input : Buffer.from(input).toString('latin1');
  if (raw.includes(code)) return true;
  const invisible =
    /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]|\xE2\x80[\x8B-\x8F\xAA-\xAE]|\xE2\x81[\xA0-\xA9]|\xEF\xBB\xBF|\xC2\xAD/g;
  const text = raw.replace(/\r\n?/g, '\n').replace(invisible, '');
  const quotedPrintable = text
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(invisible, '');
  const views = [
    text,
    quotedPrintable,
    text.replace(/<[^>]*>/g, ''),
    textOfHtml(quotedPrintable),
    new TextDecoder('utf-16le').decode(Buffer.from(raw, 'latin1')),
    new TextDecoder('utf-16be').decode(Buffer.from(raw, 'latin1')),
  ];
  if (views.some((view) => view.includes(code))) return true;
  for (const run of text.match(/(?:^[A-Za-z0-9+/=\x80-\xff \t!-~]{1,200}$\n?)+/gm) ?? []) {
    const decoded = Buffer.from(run.replace(/[^A-Za-z0-9+/]/g, ''), 'base64').toString('latin1');
    if (decoded.includes(code) || textOfHtml(decoded).includes(code)) return true;
  }
  return isDecodedWithin(code, text);
}

/** A base64 part at any of its four alignments: a change before it moves the groups. */
function isDecodedWithin(code: string, text: string): boolean {
  const letters = text.replace(/[^A-Za-z0-9+/]/g, '');
  return [0, 1, 2, 3].some((skip) =>
    Buffer.from(letters.slice(skip), 'base64').toString('latin1').includes(code),
  );
}

const sampleTexts = samples.map((bytes) => bytes.toString('utf8'));
const lines = sampleTexts.flatMap((text) => text.split('\n'));
/** The same inputs in each run, so that a change of ours is what makes one fail; with FUZZ new ones each time. */
const seed = process.env['FUZZ'] === undefined ? { seed: 3464 } : {};
const options = (runs: number) => ({ numRuns: Math.ceil(runs * factor), ...seed });

test('samples with changed bytes', { timeout: 120_000 * factor }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(
        fc.tuple(fc.nat(6000), fc.nat(255), fc.constantFrom('set', 'insert', 'delete', 'double', 'cut')),
        { minLength: 1, maxLength: 12 },
      ),
      async (sample, changes) => check(mutated(sample, changes)),
    ),
    options(12_000),
  );
});

test('lines of samples in any order', { timeout: 120_000 * factor }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...lines), { maxLength: 40 }), async (some) =>
      check(some.join('\n')),
    ),
    options(6000),
  );
});

test('any text and any bytes', { timeout: 120_000 * factor }, async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), check), options(2000));
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), check), options(2000));
});

test('masking and mbox never throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      maskSecrets(text);
      void [...messagesIn(new TextEncoder().encode(`From ${text}`))];
    }),
    options(1000),
  );
});

test.each([
  '@',
  'a@b.c ',
  '<a@b.c>: ',
  'a@',
  '550 5.1.1 ',
  '550-',
  '5.1.',
  '>',
  '> ',
  '<',
  '<a ',
  '&#',
  '=\n',
  '--b\n',
  'Received: x\n',
  'X-Y: z\n',
  ' x\n',
  'said: ',
  '>>> ',
  '<<< ',
  '(',
  '"',
  '\r',
  '\n',
  ' ',
  '-',
  '.',
  'to=<a@b>, ',
  'Final-Recipient: rfc822; a@b.c\n',
  'a b c d: ',
  '\u3042',
  '<!--',
  '<style>',
  '550 ',
  'From a 10:00 2026\n\n',
  'user ',
  'message to ',
  'While talking to a\n',
  '  a@b.c not found\n',
])('a megabyte of %j', { timeout: 30_000 }, async (piece) => {
  const filler = piece.repeat(Math.ceil(1_000_000 / piece.length));
  for (const text of [
    filler,
    `Return-Path: <>\nFrom: mailer-daemon@example.com\nSubject: failure notice\nContent-Type: text/html\n\n${filler}`,
    `Return-Path: <>\nFrom: mailer-daemon@example.com\nSubject: failure notice\n\nundeliverable\n${filler}`,
  ]) {
    const started = cpuTime();
    await read(text, wording);
    void [...messagesIn(new TextEncoder().encode(text))];
    expect(cpuTime() - started).toBeLessThan(1000);
  }
});

type Change = readonly [at: number, byte: number, how: string];

function mutated(sample: Uint8Array, changes: readonly Change[]): Uint8Array {
  let bytes = [...sample];
  for (const [place, byte, how] of changes) {
    const at = place % Math.max(1, bytes.length);
    if (how === 'set') bytes[at] = byte;
    if (how === 'insert') bytes.splice(at, 0, byte);
    if (how === 'delete') bytes.splice(at, 1 + (byte % 40));
    if (how === 'double') bytes.splice(at, 0, ...bytes.slice(at, at + 3 + byte));
    if (how === 'cut' && byte < 40) bytes = bytes.slice(0, at);
  }
  return Uint8Array.from(bytes);
}

import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readWording } from '../diagnose/read-wording.ts';
import { textOfHtml } from './html-text.ts';
import { asTyped, inOneLine } from './plain-text.ts';
import { read, readAll } from './read.ts';
import type { Finding, Reading } from './reading.ts';

/** Notices, mail and errors in the style of many mail systems, written for this project; beside each what it must say. */
const folder = join(import.meta.dirname, 'samples');
const wording = readWording();
const samples = readdirSync(folder)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => ({
    name,
    bytes: readFileSync(join(folder, name)),
    expected: JSON.parse(readFileSync(join(folder, `${basename(name, extname(name))}.expect.json`), 'utf8')),
  }));

const lineEnds = { LF: '\n', CRLF: '\r\n', CR: '\r' };

test.each(
  samples.flatMap((sample) =>
    Object.entries(lineEnds).map(([name, end]) => ({ ...sample, end, ends: name })),
  ),
)('$name with $ends', async ({ bytes, expected, end }) => {
  const reading = plain(await read(withLineEnds(bytes, end), wording));
  expect(reading).toMatchObject(expected);
  expect(reading.failures).toHaveLength(expected.failures.length);
});

test('an mbox says of each of its messages what the message alone says', async () => {
  const messages = samples.filter(({ name }) => name.endsWith('.eml'));
  const mbox = Buffer.concat(
    messages.flatMap(({ bytes }) => [
      Buffer.from('From x@example.com Tue Mar  3 09:15:02 2026\n'),
      quoted(bytes),
      Buffer.from('\n'),
    ]),
  );
  const readings = await readAll(mbox, wording);
  expect(readings).toHaveLength(messages.length);
  for (const [index, { reading }] of readings.entries()) {
    expect(plain(reading)).toMatchObject(messages[index]?.expected);
  }
});

test('every finding cites words that are in the text, and says where', async () => {
  for (const { bytes } of samples.filter(({ name }) => name.endsWith('.txt'))) {
    const text = bytes.toString('utf8');
    const { failures } = await read(text, wording);
    for (const { words, offset } of failures.flatMap(({ recipient }) => recipient ?? [])) {
      if (offset !== undefined) expect(text.slice(offset, offset + words.length)).toBe(words);
    }
  }
});

test.each(samples)('$name: what decided stands there word for word', async ({ bytes }) => {
  const text = decoded(bytes);
  for (const { because } of (await read(bytes, wording)).failures)
    if (because) expect(text).toContain(inOneLine(because.value));
});

/** The text of a message in whatever encoding it may be, in one line. */
function decoded(bytes: Buffer): string {
  const raw = bytes.toString('latin1');
  const quotedPrintable = raw
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const base64 = [...raw.matchAll(/(?:^[A-Za-z0-9+/]{20,}={0,2}\n?)+/gm)].map(([run]) =>
    Buffer.from(run, 'base64'),
  );
  return [bytes, Buffer.from(quotedPrintable, 'latin1'), ...base64]
    .flatMap((view) => charsets.map((charset) => new TextDecoder(charset).decode(view)))
    .flatMap((view) => [view, textOfHtml(view), view.replace(/^>+ ?/gm, '')])
    .map((view) => inOneLine(asTyped(view)))
    .join('\n');
}

const charsets = ['utf-8', 'windows-1252', 'shift_jis', 'iso-2022-jp', 'koi8-r'];

/** Values instead of findings, null instead of what is absent. */
function plain(reading: Reading) {
  const value = (finding: Finding | undefined) => finding?.value ?? null;
  return {
    ...reading,
    sender: value(reading.sender),
    messageId: value(reading.messageId),
    subject: value(reading.subject),
    date: value(reading.date),
    sendingIp: value(reading.sendingIp),
    failures: reading.failures.map((failure) => ({
      ...failure,
      recipient: value(failure.recipient),
      replyCode: value(failure.replyCode),
      enhancedCode: value(failure.enhancedCode),
      clientCode: value(failure.clientCode),
      diagnostic: value(failure.diagnostic),
      remoteHost: value(failure.remoteHost),
      reportedBy: value(failure.reportedBy),
      at: value(failure.at),
    })),
  };
}

function withLineEnds(bytes: Buffer, end: string): Uint8Array {
  return Buffer.from(bytes.toString('latin1').replaceAll('\n', end), 'latin1');
}

const quoted = (bytes: Buffer) =>
  Buffer.from(bytes.toString('latin1').replace(/^(>*From )/gm, '>$1'), 'latin1');

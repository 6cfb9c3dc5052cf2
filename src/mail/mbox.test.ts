import { expect, test } from 'vitest';
import { readWording } from '../diagnose/read-wording.ts';
import { readAll } from './read.ts';

const wording = readWording();
const separator = 'From kim@example.com Tue Mar  3 09:15:02 2026\n';
const message = (subject: string, body: string) =>
  `From: Kim <kim@example.com>\nDate: Tue, 3 Mar 2026 09:15:02 +0100\nSubject: ${subject}\n\n${body}\n`;

test('each message is read, and says where it stands', async () => {
  const first = message('Grüße aus Köln', '>From here it looks fine');
  const second = message('Second', 'Hello');
  const text = `${separator}${first}\n${separator}${second}`;
  for (const given of [text, new TextEncoder().encode(text)]) {
    const all = await readAll(given, wording);
    expect(all.map(({ reading }) => reading.subject?.value)).toEqual(['Grüße aus Köln', 'Second']);
    expect(all.map(({ start, end }) => plain(given.slice(start, end)))).toEqual([`${first}\n`, second]);
  }
});

test.each([
  { case: 'a sentence', text: 'From the server: 550 5.1.1 User unknown', kind: 'error-text' },
  { case: 'one message', text: message('One', 'Hello'), kind: 'message' },
  { case: 'nothing', text: '', kind: 'unrecognised' },
])('$case is no mbox', async ({ text, kind }) => {
  const all = await readAll(text, wording);
  expect(all.map(({ reading, start, end }) => [reading.kind, start, end])).toEqual([[kind, 0, text.length]]);
});

test('progress goes on from message to message', async () => {
  const shares: number[] = [];
  const body = 'A line of text.\n'.repeat(4000);
  const text = Array.from({ length: 100 }, () => `${separator}${message('Long', body)}\n`).join('');
  const all = await readAll(text, wording, { onProgress: (share) => shares.push(share) });
  expect(all).toHaveLength(100);
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
});

const plain = (text: string | Uint8Array) =>
  typeof text === 'string' ? text : new TextDecoder().decode(text);

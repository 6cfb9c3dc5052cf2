import { expect, test } from 'vitest';
import { readWording } from '../diagnose/read-wording.ts';
import { read } from './read.ts';
import { Canceled } from './read-options.ts';

const wording = readWording();
const megabyte = 1024 * 1024;
const notice = `Return-Path: <>
From: mailer-daemon@example.com
To: kim@example.com
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

`;
const status = `--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com

Final-Recipient: rfc822; lee@example.net
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

`;
const attachment = (bytes: number) =>
  `--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n${`${'QUJD'.repeat(19)}\n`.repeat(bytes / 77)}\n`;

test.each(['\n', '\r\n', '\r'])(
  'an attachment before the report is passed by, lines ending in %j',
  async (end) => {
    const text = `${notice}${attachment(6 * megabyte)}${status}--b--\n`.replaceAll('\n', end);
    const { kind, failures, limits } = await read(text, wording);
    expect(kind).toBe('bounce');
    expect(failures[0]?.recipient?.value).toBe('lee@example.net');
    expect(limits).toEqual([]);
  },
);

test('progress grows, and ends with 1; others run in between', async () => {
  const shares: number[] = [];
  let pauses = 0;
  await read(`${notice}${attachment(6 * megabyte)}${status}--b--\n`, wording, {
    onProgress: (share) => shares.push(share),
    pause: async () => {
      pauses += 1;
    },
  });
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
  expect(pauses).toBeGreaterThan(5);
});

test('a reading is stopped before it begins', async () => {
  await expect(read('550', wording, { signal: AbortSignal.abort() })).rejects.toThrow(Canceled);
});

test('a reading is stopped while it runs', async () => {
  const stop = new AbortController();
  const reading = read(`${notice}${attachment(6 * megabyte)}${status}`, wording, {
    signal: stop.signal,
    pause: async () => stop.abort(),
  });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});

test.each([
  { limit: 'size', text: `${notice}${status}--b\n\n${'A line of text.\n'.repeat(megabyte)}` },
  { limit: 'parts', text: `${notice}${status}${'--b\n\nx\n'.repeat(600)}` },
  { limit: 'nesting', text: `${notice}${status}${nested(20)}` },
  {
    limit: 'recipients',
    text: `${notice}${status}${Array.from({ length: 600 }, (_, index) => `Final-Recipient: rfc822; lee${index}@example.net\nAction: failed\nStatus: 5.1.1\n\n`).join('')}`,
  },
])('beyond the limit of $limit the report is read all the same', async ({ limit, text }) => {
  const { kind, failures, limits } = await read(text, wording);
  expect(kind).toBe('bounce');
  expect(failures[0]?.recipient?.value).toBe('lee@example.net');
  expect(limits).toEqual([limit]);
});

/** Multiparts within multiparts. */
function nested(depth: number): string {
  const parts = Array.from(
    { length: depth },
    (_, index) =>
      `--${index === 0 ? 'b' : index}\nContent-Type: multipart/mixed; boundary="${index + 1}"\n\n`,
  );
  return parts.join('');
}

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

test.each([
  {
    file: 'an .msg of Outlook',
    bytes: [...compoundFile, ...utf16('__substg1.0_0037001F')],
    hint: 'outlook-msg',
  },
  { file: 'an old Word document', bytes: [...compoundFile, ...utf16('WordDocument')], hint: 'not-text' },
  { file: 'a PDF', bytes: Buffer.from('%PDF-1.7\n550 5.1.1 User unknown'), hint: 'not-text' },
  { file: 'a screenshot', bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), hint: 'not-text' },
  { file: 'a photo of a phone', bytes: Buffer.from('\0\0\0\x18ftypheic', 'latin1'), hint: 'not-text' },
  { file: 'a .docx', bytes: Buffer.from('PK\x03\x04\x14\0', 'latin1'), hint: 'not-text' },
  { file: 'a text', bytes: Buffer.from('Hello'), hint: undefined },
])('$file', async ({ bytes, hint }) => {
  const reading = await read(Uint8Array.from(bytes), wording);
  expect(reading).toMatchObject({ kind: 'unrecognised', failures: [] });
  expect(reading.hint).toBe(hint);
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from '../diagnose/files.ts';
import { readWording } from '../diagnose/read-wording.ts';
import { read, readEach } from '../mail/read.ts';
import type { BenchRow } from './knowledge.ts';

const wording = readWording();
const folderOfSamples = 'src/mail/samples';
const samples = readdirSync(folderOfSamples)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => readFileSync(join(folderOfSamples, name), 'latin1'));

/** Folders of messages like those of many mail systems, and one long message. */
export async function mailRows(): Promise<BenchRow[]> {
  await readFolder(200);
  const rows: BenchRow[] = [];
  let before = 0;
  for (const count of [100, 1000, 10_000]) {
    const perMessage = (await readFolder(count)) / count;
    const perSecond = Math.round(1000 / perMessage).toLocaleString('en');
    rows.push([
      `read a folder of ${count.toLocaleString('en')} messages`,
      `${perMessage.toFixed(2)} ms per message (${perSecond} per second)`,
      before === 0 ? '' : `× ${(perMessage / before).toFixed(2)} per message`,
    ]);
    before = perMessage;
  }
  rows.push(['read a message of 30 MB with attachments', await long(withAttachments(30)), '']);
  rows.push(['read a message of 30 MB of text', await long(withText(30)), '']);
  return rows;
}

/** Milliseconds to read every file of a folder. */
async function readFolder(count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  for (let index = 0; index < count; index += 1) {
    const text = (samples[index % samples.length] ?? '').replaceAll('lee@', `lee.${index}@`);
    writeFileSync(join(folder, `${index}.eml`), text, 'latin1');
  }
  const started = performance.now();
  let messages = 0;
  for (const { bytes } of filesIn([folder]))
    if (bytes) for await (const _ of readEach(bytes, wording)) messages += 1;
  const time = performance.now() - started;
  rmSync(folder, { recursive: true });
  if (messages !== count) throw new Error(`read ${messages} messages of ${count}`);
  return time;
}

/** The median of some runs. */
async function long(message: string): Promise<string> {
  const bytes = new TextEncoder().encode(message);
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const started = performance.now();
    const { kind } = await read(bytes, wording);
    times.push(performance.now() - started);
    if (kind !== 'bounce') throw new Error(`is no bounce but ${kind}`);
  }
  return `${times.toSorted((one, other) => one - other)[2]?.toFixed(0)} ms`;
}

const megabyte = 1024 * 1024;
const head = `Return-Path: <>
From: mailer-daemon@example.com
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com

Final-Recipient: rfc822; lee@example.net
Action: failed
Status: 5.1.1

`;

function withAttachments(megabytes: number): string {
  const lines = `${'QUJD'.repeat(19)}\r\n`.repeat((megabyte * megabytes) / 78 / 3);
  const part = `--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n${lines}\n`;
  return `${head}${part.repeat(3)}--b--\n`;
}

function withText(megabytes: number): string {
  return `${head}--b\n\n${'A line of text that no mail system wrote.\n'.repeat((megabyte * megabytes) / 42)}\n--b--\n`;
}

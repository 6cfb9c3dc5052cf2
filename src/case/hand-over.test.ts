import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflate } from '../storage/deflate.ts';
import { caseContent } from './case-file.ts';
import { handOver, longestLink, openHandOver } from './hand-over.ts';
import type { Happening } from './log.ts';
import { answer, logOf } from './test-flows.ts';

const now = new Date('2026-03-14T09:00:00.000Z');
const pasted = (text: string): Happening => ({ type: 'evidence', text, name: `${text.length}.eml` });
/** Text that does not compress well. */
const noise = (length: number) =>
  Array.from({ length }, (_, at) => String.fromCharCode(33 + (((at * at * 31 + at * 7) % 9973) % 90))).join(
    '',
  );
const caseWith = (...more: readonly Happening[]) => ({
  id: 'c1',
  log: logOf(
    'customer',
    { type: 'start', flow: 'sending', version: 's1' },
    answer('sending/online', 'opens'),
    ...more,
  ),
});
const payloadOf = (value: unknown) => `1.${deflateSync(JSON.stringify(value)).toString('base64url')}`;

test('a case comes out of a link as it went in', async () => {
  const shown = caseWith(
    { type: 'note', text: 'Почта 👩‍👩‍👧 \u202Eabc\u202C "x"\r\n\t\uD83D' },
    pasted('550 5.1.1'),
  );
  const { payload, leftOut, isTooLong } = await handOver(shown, deflate);
  expect({ leftOut, isTooLong }).toEqual({ leftOut: [], isTooLong: false });
  expect(payload).toMatch(/^1\.[A-Za-z0-9_-]+$/);
  expect(await openHandOver(payload, deflate, now)).toEqual({ status: 'read', case: shown, leftOut: [] });
});

test('the largest evidence is left out until the link is short enough, and it is said', async () => {
  const shown = caseWith(
    pasted('550 5.1.1'),
    pasted(noise(60_000)),
    pasted(noise(2000)),
    pasted(noise(9000)),
  );
  const { payload, leftOut, isTooLong } = await handOver(shown, deflate);
  expect(isTooLong).toBe(false);
  expect(payload.length).toBeLessThanOrEqual(longestLink);
  expect(leftOut.map(({ name, characters, by }) => ({ name, characters, by }))).toEqual([
    { name: '60000.eml', characters: 60_000, by: 'customer' },
    { name: '9000.eml', characters: 9000, by: 'customer' },
  ]);
  const opened = await openHandOver(payload, deflate, now);
  expect(opened).toMatchObject({ status: 'read', leftOut });
  expect(opened.status === 'read' && opened.case.log.map(({ id }) => id)).toEqual(['e0', 'e1', 'e2', 'e4']);
});

test('a case too long without its evidence says so', async () => {
  const notes = Array.from(
    { length: 12 },
    (_, at): Happening => ({ type: 'note', text: noise(3000 + 997 * at) }),
  );
  const long = caseWith(...notes);
  const { isTooLong, payload } = await handOver(long, deflate, 3000);
  expect(isTooLong).toBe(true);
  expect(await openHandOver(payload, deflate, now)).toMatchObject({ status: 'read', case: long });
});

const content = caseContent(caseWith(), []);
const good = payloadOf(content);

test('spaces around a link are forgiven', async () => {
  expect(await openHandOver(` ${good}\n`, deflate, now)).toMatchObject({ status: 'read' });
});

test.each<{ case: string; payload: string; why: string }>([
  { case: 'nothing', payload: '', why: 'damaged' },
  { case: 'no encoding', payload: good.slice(2), why: 'damaged' },
  { case: 'an encoding that comes later', payload: `2${good.slice(1)}`, why: 'too-new' },
  { case: 'no data', payload: '1.', why: 'damaged' },
  { case: 'letters that are not of the alphabet', payload: `${good}%3D`, why: 'damaged' },
  { case: 'a count of letters that is none', payload: '1.abcde', why: 'damaged' },
  { case: 'no compression', payload: `1.${btoa('{}').replaceAll('=', '')}`, why: 'damaged' },
  { case: 'an end that was cut off', payload: good.slice(0, -8), why: 'damaged' },
  {
    case: 'something behind the end',
    payload: `${good.slice(0, -(good.length % 4))}AAAAAAAA`,
    why: 'damaged',
  },
  {
    case: 'a letter that was changed',
    payload: good.replace(/.(?=.{40}$)/, (letter) => (letter === 'a' ? 'b' : 'a')),
    why: 'damaged',
  },
  { case: 'a bomb of many megabytes', payload: `1.${bomb(150_000_000)}`, why: 'too-big' },
  {
    case: 'a bomb just above the limit',
    payload: `1.${deflateSync(Buffer.alloc(4_000_001, ' ')).toString('base64url')}`,
    why: 'too-big',
  },
  { case: 'a link without an end', payload: `1.${'A'.repeat(300_000)}`, why: 'too-big' },
  { case: 'another format', payload: payloadOf({ ...content, format: 'other' }), why: 'not-a-case' },
  { case: 'a later version', payload: payloadOf({ ...content, version: 9 }), why: 'too-new' },
  {
    case: 'deep nesting',
    payload: `1.${deflateSync('['.repeat(3_000_000)).toString('base64url')}`,
    why: 'damaged',
  },
])('refused: $case', async ({ payload, why }) => {
  expect(await openHandOver(payload, deflate, now)).toEqual({ status: 'refused', why });
});

/** Deflate packs zeros a thousand times smaller: what is left is cut to the longest link that is read. */
function bomb(bytes: number): string {
  const packed = deflateSync(Buffer.alloc(bytes)).subarray(0, 140_000);
  return packed.toString('base64url');
}

import { expect, test } from 'vitest';
import { caseFile } from './case-file.ts';
import { noMarks } from './case-marks.ts';
import { casesFileHead, casesFileLine, isCasesFile, type KeptCase, readCasesFile } from './cases-file.ts';
import { answer, logOf } from './test-flows.ts';

const now = new Date('2026-03-14T09:00:00.000Z');
const log = logOf(
  'customer',
  { type: 'start', flow: 'sending', version: 's1' },
  answer('sending/online', 'opens'),
);
const kept: KeptCase[] = ['c1', 'c2', 'c3'].map((id, at) => ({
  case: { id, log },
  marks: at === 1 ? { pinned: true, tags: ['VIP', 'é'], due: '2026-03-20T08:00:00.000Z' } : noMarks,
}));
const lines = kept.map(casesFileLine);
const whole = [casesFileHead(3), ...lines].join('');

/** The file in pieces of this many characters, as a disk gives it. */
async function* pieces(text: string, size = 7) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
const read = (text: string, size?: number) => readCasesFile(pieces(text, size), now);

test.each([1, 7, 1000, 100_000])('what is written can be read again, in pieces of %i', async (size) => {
  expect(await read(whole, size)).toEqual({ status: 'read', cases: kept, refused: [], missing: 0 });
});

test('line ends of another system, and none at the end', async () => {
  const text = whole.replaceAll('\n', '\r\n').trimEnd();
  expect(await read(text)).toEqual({ status: 'read', cases: kept, refused: [], missing: 0 });
});

test.each([
  { case: 'all cases', content: whole, isAll: true },
  { case: 'all cases of a later version', content: whole.replace('"version":1', '"version":9'), isAll: true },
  { case: 'one case', content: caseFile({ id: 'c1', log }), isAll: false },
  {
    case: 'one case in a line',
    content: casesFileLine(kept[0] ?? { case: { id: 'c1', log }, marks: noMarks }),
    isAll: false,
  },
  { case: 'something else', content: 'Dear diary\n', isAll: false },
  { case: 'nothing', content: '', isAll: false },
])('a file of $case is told from others: $isAll', ({ content, isAll }) => {
  expect(isCasesFile(content)).toBe(isAll);
});

test('a case whose entries are all damaged is said when it is read', async () => {
  const empty = casesFileLine({ case: { id: 'c4', log: [] }, marks: noMarks });
  expect(await read(casesFileHead(2) + lines[0] + empty)).toMatchObject({
    refused: [{ line: 3, why: 'damaged' }],
    missing: 0,
  });
});

test('a file of one case is read too', async () => {
  const one = { case: { id: 'c1', log }, marks: noMarks };
  const expected = { status: 'read', cases: [one], refused: [], missing: 0 };
  expect(await read(caseFile(one.case))).toEqual(expected);
  expect(await read(lines[0] ?? '')).toEqual(expected);
});

test('a line that is damaged is passed by, and a file that was cut off is said', async () => {
  const damaged = [casesFileHead(3), lines[0], '{"format"\n', '{"format":"x","version":1}\n'].join('');
  expect(await read(damaged)).toEqual({
    status: 'read',
    cases: kept.slice(0, 1),
    refused: [
      { line: 3, why: 'damaged' },
      { line: 4, why: 'not-a-case' },
    ],
    missing: 0,
  });
  expect(await read(`${casesFileHead(3)}${lines[0]}`)).toMatchObject({ cases: kept.slice(0, 1), missing: 2 });
});

test('marks that are none are left out', async () => {
  const line = (lines[0] ?? '').replace('"marks":{', '"marks":{"due":"soon",');
  expect(await read(`${casesFileHead(1)}${line}`)).toMatchObject({ cases: kept.slice(0, 1), refused: [] });
});

test.each([
  { case: 'nothing', text: '', why: 'not-a-case' },
  { case: 'a mail', text: 'To: lee@example.net\n\n550 5.1.1\n', why: 'damaged' },
  { case: 'a later version', text: whole.replace('"version":1', '"version":2'), why: 'too-new' },
  { case: 'more cases than a person has', text: casesFileHead(100_001), why: 'too-big' },
  { case: 'a line without an end', text: `{"a":"${'x'.repeat(20_000_001)}`, why: 'too-big' },
])('refused: $case', async ({ text, why }) => {
  expect(await read(text, 1_000_000)).toEqual({ status: 'refused', why });
});

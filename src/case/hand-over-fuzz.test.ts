import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflate } from '../storage/deflate.ts';
import { memoryStore } from '../storage/memory.ts';
import { receiveCase } from '../storage/receive-case.ts';
import { caseContent, readCaseFile } from './case-file.ts';
import { openHandOver } from './hand-over.ts';
import { answer, logOf } from './test-flows.ts';

/** `FUZZ=50 npx vitest run src/case/hand-over-fuzz.test.ts` runs fifty times as many, with other inputs each time. */
const factor = Number(process.env['FUZZ'] ?? 1);
const seed = process.env['FUZZ'] === undefined ? { seed: 1951 } : {};
const runs = (count: number) => ({ numRuns: Math.ceil(count * factor), ...seed });

const now = new Date('2026-03-14T09:00:00.000Z');
/** The case on this device, whose ids the attacker knows. */
const stored = {
  id: 'c1',
  log: logOf(
    'customer',
    { type: 'start', flow: 'sending', version: 's1' },
    answer('sending/online', 'opens'),
    { type: 'detail', detail: 'sender', value: 'pat@example.com' },
    { type: 'evidence', text: '550 5.1.1 <lee@example.net>', name: 'bounce.eml' },
  ),
};
const content = caseContent(stored, []);
const good = JSON.stringify(content);
const payloadOf = (content: string) => `1.${deflateSync(content, { level: 1 }).toString('base64url')}`;

/** Where something can be put instead of what belongs there. */
const places = [
  ['format'],
  ['version'],
  ['case'],
  ['case', 'id'],
  ['case', 'log'],
  ...stored.log.flatMap((entry, at) =>
    ['', 'id', 'at', 'by', 'type', ...keysOf(entry)].map((key) =>
      key ? ['case', 'log', String(at), key] : ['case', 'log', String(at)],
    ),
  ),
];
function keysOf(entry: object): string[] {
  return Object.keys(entry).filter((key) => !['name', 'readFrom'].includes(key));
}

const wrongValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, [], {}, [[]], { length: 3 }, { toString: 'x' }),
  fc.integer({ min: content.version + 1 }),
  fc.array(fc.anything({ maxDepth: 2 }), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.integer(), { maxKeys: 3 }),
);
const prototypeName = fc.constantFrom('__proto__', 'constructor', 'prototype');

/** Hand-overs that must be refused, each with its way to be hostile. */
const malformed: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...places), wrongValue)
    .map(([place, value]) => payloadOf(withValue(place, value))),
  fc.tuple(prototypeName, fc.nat(good.length), fc.jsonValue()).map(([name, from, value]) => {
    const at = good.indexOf('{', from);
    return payloadOf(insert(good, at < 0 ? 1 : at + 1, `${JSON.stringify(name)}:${JSON.stringify(value)},`));
  }),
  fc
    .tuple(fc.integer({ min: 25, max: 30_000 }), fc.constantFrom('[', '{"a":'))
    .map(([depth, open]) => payloadOf(`${good.slice(0, -1)},"x":${open.repeat(depth)}`)),
  fc
    .tuple(fc.constantFrom('/', '\\', '..', ' ', '%', '"', '\u0000', 'é'), fc.nat(3))
    .map(([letter, at]) => payloadOf(good.replaceAll(`"e${at}"`, JSON.stringify(`e${at}${letter}`)))),
  fc.integer({ min: 1, max: good.length - 1 }).map((length) => payloadOf(good.slice(0, length))),
  fc
    .tuple(fc.nat(3), fc.constantFrom('by', 'at'))
    .map(([at, key]) =>
      payloadOf(
        withValue(['case', 'log', String(at), key], key === 'by' ? 'agent' : '2026-03-14T07:59:00.000Z'),
      ),
    ),
  fc.integer({ min: 1, max: 120 }).map((cut) => payloadOf(good).slice(0, -cut)),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => `1.${Buffer.from(bytes).toString('base64url')}`),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.integer({ min: 2, max: 999_999_999 }).map((number) => `${number}${payloadOf(good).slice(1)}`),
  fc
    .integer({ min: content.version + 1, max: 1e9 })
    .map((version) => payloadOf(withValue(['version'], version))),
);

/** Made once: a bomb takes longer to make than to refuse. */
const bombs = [' ', '0', '[', '"'].map((letter) => payloadOf(letter.repeat(6_000_000)));
const hostile = fc.oneof(
  { arbitrary: malformed, weight: 99 },
  { arbitrary: fc.constantFrom(...bombs), weight: 1 },
);

const insert = (text: string, at: number, piece: string) => text.slice(0, at) + piece + text.slice(at);

function withValue(place: readonly string[], value: unknown): string {
  const whole: unknown = JSON.parse(good);
  let part = whole;
  for (const key of place.slice(0, -1)) part = Reflect.get(Object(part), key);
  Reflect.set(Object(part), place.at(-1) ?? '', value);
  return JSON.stringify(whole);
}

test('10,000 hostile hand-overs are refused, and change nothing that is stored', {
  timeout: 60_000 * factor,
}, async () => {
  const store = memoryStore();
  await store.append(stored.id, stored.log);
  const before = JSON.stringify(await store.list());
  await fc.assert(
    fc.asyncProperty(hostile, async (payload) => {
      const opened = await openHandOver(payload, deflate, now);
      if (opened.status === 'read') expect((await receiveCase(store, opened.case)).status).toBe('conflict');
    }),
    runs(10_000),
  );
  expect(JSON.stringify(await store.list())).toBe(before);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('any change of a file is refused, or leaves a case that is sound', { timeout: 60_000 * factor }, () => {
  const pieces = fc.constantFrom(
    '"',
    '{',
    '}',
    ',',
    ':',
    '[',
    ']',
    '\\',
    '0',
    'e1',
    '"by":',
    'agent',
    'é',
    'null',
    '}},',
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(good.length), fc.nat(30), pieces), { minLength: 1, maxLength: 4 }),
      (changes) => {
        let content = good;
        for (const [at, length, piece] of changes)
          content = content.slice(0, at) + piece + content.slice(at + length);
        const read = readCaseFile(content, now);
        if (read.status === 'refused') return;
        const again = readCaseFile(JSON.stringify(caseContent(read.case, read.leftOut)), now);
        expect(again).toEqual(read);
        expect(read.case.id).toMatch(/^[A-Za-z0-9-]+$/);
        for (const { at } of read.case.log) expect(new Date(at).toISOString()).toBe(at);
      },
    ),
    runs(5000),
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';

interface WrittenText {
  readonly text: string;
  readonly place: string;
  /** Words of a message to somebody else, who may be asked kindly. */
  readonly inMessage: boolean;
}

/** Holds nothing but words of servers, as they say them. */
const phrasesOfServers = 'codes/wording.yaml';

const files = readdirSync('flows', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') && !file.endsWith('.journeys.yaml') && file !== phrasesOfServers)
  .sort();

function textsIn(file: string): WrittenText[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(`flows/${file}`, 'utf8'), { lineCounter: lines });
  const texts: WrittenText[] = [];
  visit(document, {
    Scalar(_, { value, range }, ancestors) {
      if (typeof value !== 'string' || !range || (file.startsWith('codes/') && isQuoted(ancestors))) return;
      const inMessage = ancestors.some((node) => isMap(node) && node.has('subject') && node.has('body'));
      texts.push({ text: value, place: `flows/${file}:${lines.linePos(range[0]).line}`, inMessage });
    },
  });
  return texts;
}

/** Words of servers and mail programs, which stand as they are said. */
function isQuoted(ancestors: readonly unknown[]): boolean {
  const quoting = ['text', 'texts', 'words', 'phrases', 'asStandard'];
  return ancestors.some(
    (node) => isPair(node) && isScalar(node.key) && quoting.includes(String(node.key.value)),
  );
}

const texts = files.flatMap(textsIn);

test('all texts are read', () => {
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.some(({ inMessage }) => inMessage)).toBe(true);
});

test.each(['simply', 'just', 'obviously', 'oops', 'please'])('no text says "%s"', (word) => {
  const pattern = new RegExp(String.raw`\b${word}\b`, 'i');
  const found = texts.filter(
    ({ text, inMessage }) => pattern.test(text) && !(word === 'please' && inMessage),
  );
  expect(found.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
});

test('no sentence ends in an exclamation mark', () => {
  const found = texts.filter(({ text }) => /\p{L}!(?:[\s"')*]|$)/u.test(text));
  expect(found.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
});

test('each question ends in a question mark', () => {
  const asks = files.flatMap((file) => {
    const document: unknown = parseDocument(readFileSync(`flows/${file}`, 'utf8')).toJS();
    return [...asksIn(document)].map((ask) => ({ file, ask }));
  });
  expect(asks.filter(({ file, ask }) => !file.startsWith('ticket/') && !ask.endsWith('?'))).toEqual([]);
  expect(asks.length).toBeGreaterThan(100);
});

function* asksIn(value: unknown, isAsk = false): Generator<string> {
  if (typeof value === 'string' && isAsk) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* asksIn(inner, isAsk || key === 'ask');
}

import type { ClientError, Knowledge } from './codes.ts';
import { foldWords, isIn, type Pattern, patternOf } from './fold.ts';

interface IndexedError {
  readonly error: ClientError;
  readonly pattern?: Pattern;
}

const indexes = new WeakMap<Knowledge, readonly IndexedError[]>();

/** The errors with a text, the longest first; headings say less than any of them. */
function indexOf(knowledge: Knowledge): readonly IndexedError[] {
  const known = indexes.get(knowledge);
  if (known) return known;
  const index = knowledge.clients.errors
    .map((error) => ({ error, ...(error.text === undefined ? {} : { pattern: patternOf(error.text) }) }))
    .toSorted((one, other) => weightOf(other) - weightOf(one));
  indexes.set(knowledge, index);
  return index;
}

const weightOf = ({ error, pattern }: IndexedError) => (error.heading ? -1000 : 0) + (pattern?.length ?? 0);

/**
 * The error that a mail program shows, by its code, else by its words, the longest first. Of several programs with
 * the same one that of the person, if it is known.
 */
export function lookUpClientError(
  knowledge: Knowledge,
  {
    code,
    text = '',
    client,
  }: {
    readonly code?: string | undefined;
    readonly text?: string | undefined;
    readonly client?: string | undefined;
  },
): ClientError | undefined {
  const words = foldWords(text);
  const wanted = code?.toUpperCase();
  const isOfClient = ({ error }: IndexedError) => error.client === client;
  const byCode = indexOf(knowledge).filter(({ error }) => wanted && error.code?.toUpperCase() === wanted);
  const byText = indexOf(knowledge).filter(
    ({ error, pattern }) =>
      pattern && isIn(pattern, words) && (!error.needsClient || error.client === client || byCode.length > 0),
  );
  const both = byCode.filter((indexed) => byText.includes(indexed));
  const hits = [both, byCode, byText].find((found) => found.length > 0) ?? [];
  return (hits.find(isOfClient) ?? hits[0])?.error;
}

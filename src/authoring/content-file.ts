import * as v from 'valibot';
import { type Document, type ErrorCode, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../flow/content.ts';
import { UnsupportedMarkdown } from '../flow/markdown.ts';
import { shapeProblem } from './shape-problems.ts';

/** One YAML file: what it says, if it has the right shape, and where each part of it stands. */
export interface ContentFile<Value> {
  /** Below `flows/`. */
  readonly file: string;
  readonly value?: Value;
  readonly problems: readonly Problem[];
  /** The line, counted from 1, of what a path of keys leads to, or of the nearest part above it. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

export function parseContentFile<Schema extends v.GenericSchema>(
  file: string,
  source: string,
  schema: Schema,
): ContentFile<v.InferOutput<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const lineOf = (path: readonly (string | number)[]) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = keyAt(document, path.slice(0, length)) ?? document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };

  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    const [message = ''] = error.message.split(/ at line \d|\n/);
    const fix = fixes[error.code] ?? 'mend this line, or the one above it';
    return { file, problems: [{ file, path: [], what: `is not YAML: ${message}`, fix }], lineOf: () => line };
  }
  try {
    const result = v.safeParse(schema, document.toJS());
    if (result.success) return { file, value: result.output, problems: [], lineOf };
    return { file, problems: result.issues.map((issue) => ({ file, ...shapeProblem(issue) })), lineOf };
  } catch (thrown) {
    if (!(thrown instanceof UnsupportedMarkdown)) throw thrown;
    const fix = 'use paragraphs, lists, bold, emphasis, code and links';
    return {
      file,
      problems: [{ file, path: pathOfMarkdown(document.toJS(), thrown), what: thrown.message, fix }],
      lineOf,
    };
  }
}

const fixes: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'put quotes around the text: a colon and a space end a key',
  DUPLICATE_KEY: 'delete one of the two, or mend its name',
  MISSING_CHAR: 'add it, here or on a line above',
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT: 'indent it as the lines beside it',
};

/** The key in whose value a path ends: a block begins on the line below it. */
function keyAt(document: Document, path: readonly (string | number)[]): unknown {
  const map = document.getIn(path.slice(0, -1), true);
  return isMap(map)
    ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key
    : undefined;
}

function pathOfMarkdown(
  value: unknown,
  thrown: UnsupportedMarkdown,
  path: (string | number)[] = [],
): (string | number)[] {
  if (typeof value === 'string') return value.includes(thrown.source) ? path : [];
  if (typeof value !== 'object' || value === null) return [];
  for (const [key, inner] of Object.entries(value)) {
    const found = pathOfMarkdown(inner, thrown, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found.length > 0) return found;
  }
  return [];
}

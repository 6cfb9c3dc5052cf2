import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../flow/content.ts';
import { UnsupportedMarkdown } from '../flow/markdown.ts';

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
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };

  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    const what = `is not YAML: ${error.message.split('\n')[0]}`;
    return { file, problems: [{ file, path: [], what, fix: 'mend the line' }], lineOf: () => line };
  }
  try {
    const result = v.safeParse(schema, document.toJS());
    if (result.success) return { file, value: result.output, problems: [], lineOf };
    return { file, problems: result.issues.flatMap((issue) => problemsFrom(file, issue)), lineOf };
  } catch (thrown) {
    if (!(thrown instanceof UnsupportedMarkdown)) throw thrown;
    const fix = 'use paragraphs, lists, bold, emphasis, code and links';
    return { file, problems: [{ file, path: pathOfMarkdown(document.toJS(), thrown), what: thrown.message, fix }], lineOf };
  }
}

/** A text that fits none of its forms is said by the form it comes closest to. */
function problemsFrom(file: string, issue: v.BaseIssue<unknown>, above: (string | number)[] = []): Problem[] {
  const path = [...above, ...keysOf(issue)];
  const nested = issue.issues ?? [];
  const deeper = nested.filter((one) => keysOf(one).length > 0);
  if (deeper.length > 0) return deeper.slice(0, 1).flatMap((one) => problemsFrom(file, one, path));
  return [{ file, path, ...wordsFor(issue, path) }];
}

function keysOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).flatMap(({ key }) => (typeof key === 'string' || typeof key === 'number' ? [key] : []));
}

function wordsFor(issue: v.BaseIssue<unknown>, path: readonly (string | number)[]): { what: string; fix: string } {
  const key = path.at(-1) ?? 'the file';
  const where = path.filter((part) => part !== 'questions' && part !== 'outcomes').join(' › ') || 'the file';
  if (issue.expected === 'never') {
    return { what: `${where}: nothing is called "${key}" here`, fix: 'delete it, or mend its name (flows/README.md lists the keys)' };
  }
  if (issue.received === 'undefined') {
    const audience = key === 'agent' || key === 'customer';
    return audience
      ? { what: `${where}: the text for the ${key} is missing`, fix: `add \`${key}: …\`` }
      : { what: `${where}: is missing`, fix: `add \`${key}: …\`` };
  }
  if (issue.kind === 'validation') return { what: `${where}: ${issue.message}`, fix: 'see flows/README.md' };
  return { what: `${where}: is ${issue.received}`, fix: `write ${issue.expected ?? 'another value'}` };
}

function pathOfMarkdown(value: unknown, thrown: UnsupportedMarkdown, path: (string | number)[] = []): (string | number)[] {
  if (typeof value === 'string') return value.includes(thrown.source) ? path : [];
  if (typeof value !== 'object' || value === null) return [];
  for (const [key, inner] of Object.entries(value)) {
    const found = pathOfMarkdown(inner, thrown, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found.length > 0) return found;
  }
  return [];
}

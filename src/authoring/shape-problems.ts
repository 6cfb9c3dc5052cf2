import type * as v from 'valibot';

type Path = readonly (string | number)[];
type Issue = v.BaseIssue<unknown>;

export interface ShapeProblem {
  readonly path: Path;
  readonly what: string;
  readonly fix: string;
}

/** A value that fits none of its forms is said by the form it comes closest to: a list by that of a list. */
export function shapeProblem(issue: Issue, above: Path = []): ShapeProblem {
  const path = [...above, ...keysOf(issue)];
  const kindOfKey = Array.isArray(issue.input) ? 'number' : 'string';
  const closest = formsOf(issue).find((form) => typeof keysOf(form)[0] === kindOfKey);
  return closest ? shapeProblem(closest, path) : { path, ...wordsFor(issue, path) };
}

/** What each form of a union says; a union inside a union counts as its forms. */
function formsOf(issue: Issue): Issue[] {
  return (issue.issues ?? []).flatMap((form) =>
    keysOf(form).length > 0 ? [form] : [form, ...formsOf(form)],
  );
}

function keysOf(issue: Issue): (string | number)[] {
  return (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
}

function wordsFor(issue: Issue, path: Path): { what: string; fix: string } {
  const key = path.at(-1) ?? '';
  const where = placeWords(path);
  if (issue.expected === 'never') {
    const fix =
      issue.path?.at(-1)?.value === null
        ? 'if it belongs to the text before the comma, put that text in quotes; otherwise delete it'
        : 'delete it, or mend its name (flows/README.md lists the keys)';
    return { what: `${where}: nothing is called "${key}" here`, fix };
  }
  if (issue.received === 'undefined') {
    const isAudience = key === 'agent' || key === 'customer';
    const what = isAudience ? `the text for the ${key} is missing` : 'is missing';
    return { what: `${where}: ${what}`, fix: `add \`${key}: …\`` };
  }
  if (issue.kind === 'validation') {
    const [what = '', fix = 'write something, or delete it'] = issue.message.split(': ');
    return { what: `${where}: ${what}`, fix };
  }
  const fix = /^-?[\d.]+$|^(true|false)$/.test(issue.received)
    ? 'put quotes around it'
    : `write ${expectedWords(issue.expected)}`;
  return { what: `${where}: ${receivedWords(issue.received)}`, fix };
}

/** `online › options › item 1 › next`: `questions` and `outcomes` go without saying. */
function placeWords(path: Path): string {
  const said = path.filter(
    (part, depth) => depth === path.length - 1 || (part !== 'questions' && part !== 'outcomes'),
  );
  return said.map((part) => (typeof part === 'number' ? `item ${part + 1}` : part)).join(' › ') || 'the file';
}

function receivedWords(received: string): string {
  if (received === 'null') return 'is empty';
  if (received === 'Array') return 'is a list';
  if (received === 'Object') return 'has keys of its own';
  return `is ${received}`;
}

/** Valibot names types as TypeScript does. */
function expectedWords(expected: string | null): string {
  const choices = [...(expected ?? '').matchAll(/"([^"]+)"/g)].map(([, choice]) => choice);
  if (choices.length > 0) return choices.length === 1 ? `"${choices[0]}"` : `one of: ${choices.join(', ')}`;
  if (expected === 'Array') return 'a list';
  if (expected === 'Object') return 'keys with their values';
  return 'a text';
}

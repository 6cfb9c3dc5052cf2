import * as v from 'valibot';
import { type OperatorSettings, operatorSettingsSchema } from './operator-settings.ts';
import { settingsFile } from './settings-file.ts';

/** What is wrong in a file of the operator, and what was done about it. */
export interface SettingsProblem {
  /** `settings.json: announcements › 2 › until`. */
  readonly where: string;
  readonly what: string;
}

export interface ReadOperatorSettings {
  readonly settings: OperatorSettings;
  readonly problems: readonly SettingsProblem[];
}

/** Reads `settings.json`. A mistake costs what it stands in, never the rest: see `pruned`. */
export function readOperatorSettings(text: string): ReadOperatorSettings {
  const { value, problems } = readJson(operatorSettingsSchema, text, settingsFile);
  return { settings: value ?? v.parse(operatorSettingsSchema, {}), problems };
}

/** A file of the operator. `value` is absent when nothing in it can be used. */
export function readJson<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  file: string,
): Pruned<v.InferOutput<Schema>> {
  const json = parsed(text);
  if (isRecord(json)) return pruned(schema, json, file);
  return {
    value: undefined,
    problems: [{ where: file, what: 'is not JSON in braces: nothing in it is used' }],
  };
}

interface Pruned<Value> {
  readonly value: Value | undefined;
  readonly problems: readonly SettingsProblem[];
}

/**
 * Reads what a person wrote, without what is wrong in it. A wrong item of a list goes as a whole, since half of it could
 * say something else; any other wrong field goes alone.
 */
function pruned<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  file: string,
): Pruned<v.InferOutput<Schema>> {
  const problems: SettingsProblem[] = [];
  let rest = input;
  for (;;) {
    const result = v.safeParse(schema, rest);
    if (result.success) return { value: result.output, problems };
    const [issue] = result.issues;
    const path = keysOf(issue);
    problems.push({ where: `${file}: ${path.map(keyWord).join(' › ')}`, what: wordsOf(issue) });
    const removed = removable(path, rest);
    if (removed.length === 0) return { value: undefined, problems };
    rest = without(rest, removed);
  }
}

type Path = readonly (string | number)[];

const keysOf = (issue: v.BaseIssue<unknown>): Path =>
  (issue.path ?? []).flatMap(({ key }) => (typeof key === 'string' || typeof key === 'number' ? [key] : []));

/** People count from 1. */
const keyWord = (key: string | number) => (typeof key === 'number' ? String(key + 1) : key);

function wordsOf(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'is not known here: mend its name, or delete it';
  if (issue.received === 'undefined') return 'is missing';
  if (issue.kind === 'validation') return issue.message;
  const custom = /^Invalid /.test(issue.message) ? undefined : issue.message;
  return custom ?? `is ${issue.received}, which cannot be used here`;
}

/** Up to the first item of a list, or to what lacks a key. */
function removable(path: Path, root: unknown): Path {
  const item = path.findIndex((key) => typeof key === 'number');
  if (item >= 0) return path.slice(0, item + 1);
  return hasPath(root, path) ? path : path.slice(0, -1);
}

function hasPath(value: unknown, [key, ...rest]: Path): boolean {
  if (key === undefined) return true;
  return isRecord(value) && Object.hasOwn(value, key) && hasPath(value[key], rest);
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return undefined;
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      index === key ? (rest.length > 0 ? [without(item, rest)] : []) : [item],
    );
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      if (name !== key) return [[name, inner]];
      return rest.length > 0 ? [[name, without(inner, rest)]] : [];
    }),
  );
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file to read: its bytes, or why there are none. */
interface FoundFile {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly trouble?: string;
}

/** Each path's file, or every file below its folder, in the order of their names. Read when it is asked for. */
export function* filesIn(paths: readonly string[]): Generator<FoundFile> {
  for (const path of paths) yield* filesBelow(path);
}

/** Standard input as a file of its own. */
export const standardInput = () => [readFile('-', 0)];

function* filesBelow(path: string): Generator<FoundFile> {
  const names = orTrouble(() => (statSync(path).isDirectory() ? readdirSync(path).sort() : undefined));
  if (names.trouble !== undefined) yield { name: path, trouble: names.trouble };
  else if (names.value) for (const name of names.value) yield* filesBelow(join(path, name));
  else yield readFile(path, path);
}

function readFile(name: string, file: string | 0): FoundFile {
  const { value, trouble } = orTrouble(() => readFileSync(file));
  return value ? { name, bytes: value } : { name, trouble: trouble ?? 'cannot be read' };
}

function orTrouble<Value>(run: () => Value): { readonly value?: Value; readonly trouble?: string } {
  try {
    return { value: run() };
  } catch (thrown) {
    return { trouble: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

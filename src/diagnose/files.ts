import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file to read: its bytes, or why there are none. */
interface FoundFile {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly trouble?: string;
}

/** The file, or every file below the folder, in the order of their names. */
export function* filesIn(path: string): Generator<FoundFile> {
  try {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name));
    } else {
      yield { name: path, bytes: readFileSync(path) };
    }
  } catch (thrown) {
    yield { name: path, trouble: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

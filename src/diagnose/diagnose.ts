import { readFileSync } from 'node:fs';

import { readContent } from '../authoring/read-content.ts';
import { readEach } from '../mail/read.ts';
import { filesIn } from './files.ts';
import { lineOf } from './line.ts';
import { readWording } from './read-wording.ts';

/**
 * `npm run --silent diagnose -- [--provider ID] PATH...`: JSON Lines, one object a message; standard input without a
 * path. What cannot be read is said on standard error, and the rest is read all the same.
 */
async function main(args: readonly string[]): Promise<number> {
  const { paths, provider } = optionsOf(args);

  const wording = readWording();
  const { codes } = readContent('flows');
  let status = 0;
  const readOne = async (name: string, bytes: Uint8Array) => {
    for await (const { reading } of readEach(bytes, wording)) {
      process.stdout.write(`${JSON.stringify(lineOf(name, reading, codes, provider))}\n`);
    }
  };
  if (paths.length === 0) await readOne('-', readFileSync(0));
  for (const path of paths) {
    for (const { name, bytes, trouble } of filesIn(path)) {
      if (bytes) await readOne(name, bytes);
      else {
        process.stderr.write(`${name}: ${trouble ?? 'cannot be read'}\n`);
        status = 1;
      }
    }
  }
  return status;
}

function optionsOf(args: readonly string[]): {
  readonly paths: readonly string[];
  readonly provider: string;
} {
  const at = args.indexOf('--provider');
  if (at < 0) return { paths: args, provider: 'other' };
  return { paths: [...args.slice(0, at), ...args.slice(at + 2)], provider: args[at + 1] ?? 'other' };
}

process.exitCode = await main(process.argv.slice(2));

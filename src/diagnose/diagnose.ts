import { readContent } from '../authoring/read-content.ts';
import { readEach } from '../mail/read.ts';
import { compileWording } from '../mail/wording.ts';
import { filesIn, standardInput } from './files.ts';
import { lineOf } from './line.ts';
import { help, optionsOf } from './options.ts';

/**
 * `npm run --silent diagnose -- [--provider ID] PATH...`: JSON Lines, one object a message; standard input without a
 * path. What cannot be read is said on standard error, and the rest is read all the same.
 */
async function main(args: readonly string[]): Promise<number> {
  const { codes, wording: table, providers } = readContent('flows');
  const options = optionsOf(args, [...providers.keys()]);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n`);
    return 2;
  }
  const { paths, provider, wantsHelp } = options;
  if (wantsHelp) {
    process.stdout.write(help.replace('%s', [...providers.keys()].join(', ')));
    return 0;
  }

  const wording = compileWording(table);
  let status = 0;
  for (const { name, bytes, trouble } of paths.length > 0 ? filesIn(paths) : standardInput()) {
    if (!bytes) {
      process.stderr.write(`${name}: ${trouble ?? 'cannot be read'}\n`);
      status = 1;
      continue;
    }
    for await (const { reading } of readEach(bytes, wording))
      process.stdout.write(`${JSON.stringify(lineOf(name, reading, codes, provider))}\n`);
  }
  return status;
}

// Who reads the lines may have seen enough: `diagnose folder | head`.
process.stdout.on('error', () => process.exit());
process.exitCode = await main(process.argv.slice(2));

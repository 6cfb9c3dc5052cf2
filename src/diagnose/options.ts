import { parseArgs } from 'node:util';

export const help = `npm run --silent diagnose -- [--provider ID] [PATH...]

Reads messages and prints what failed, for whom, why and who must act: one JSON object a message, one a line.

  PATH            a file, a folder with all below it, or an mbox; standard input without one
  --provider ID   what replies mean to this provider: one of %s
  -h, --help      this text

Exit status: 0 everything was read, 1 a path could not be read, 2 wrong use.
`;

interface Options {
  readonly paths: readonly string[];
  readonly provider: string;
  readonly wantsHelp: boolean;
}

/** The command line, or what is wrong with it. */
export function optionsOf(args: readonly string[], providers: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { provider: { type: 'string', default: 'other' }, help: { type: 'boolean', short: 'h' } },
    });
    const { provider, help: wantsHelp = false } = values;
    if (!providers.includes(provider))
      return `There is no provider "${provider}". Use one of: ${providers.join(', ')}.`;
    return { paths: positionals, provider, wantsHelp };
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

import { build } from 'vite';

/** One file of ours with all it imports, as a script of its own that asks for nothing else. */
export async function buildScript(
  entry: string,
  { define = {}, minify = true }: { define?: Readonly<Record<string, string>>; minify?: boolean } = {},
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify, lib: { entry, formats: ['iife'], name: 'script' } },
  });
  const output = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
}

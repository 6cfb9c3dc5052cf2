import type { Rolldown } from 'vite';

/** The files of a build, as far as they are looked at here. */
type Bundle = Readonly<
  Record<
    string,
    | Pick<Rolldown.OutputChunk, 'type' | 'fileName' | 'moduleIds' | 'imports'>
    | Pick<Rolldown.OutputAsset, 'type' | 'fileName'>
  >
>;

/**
 * The scripts that a page asks for once the app has started, as file names: named in its head, they are there by then. What
 * every page loads anyway is left out.
 */
export function chunksFor(bundle: Bundle, path: string): readonly string[] {
  const anyway = new Set(withImports(bundle, ['src/ui/main.tsx']));
  return withImports(bundle, modulesOf(path)).filter((file) => !anyway.has(file));
}

function modulesOf(path: string): readonly string[] {
  const [, kind, id] = path.split('/');
  if (kind === 'start')
    return [
      'src/ui/node-page.tsx',
      `virtual:flows/flow/${id}`,
      'virtual:flows/providers',
      'virtual:flows/ticket',
    ];
  if (kind === 'codes')
    return id === undefined ? ['src/ui/codes-page.tsx', 'virtual:flows/codes'] : ['src/ui/code-page.tsx'];
  return [];
}

function withImports(bundle: Bundle, modules: readonly string[]): readonly string[] {
  const files = new Set(modules.map((module) => fileOf(bundle, module)));
  for (const file of files) {
    const chunk = bundle[file];
    if (chunk?.type === 'chunk') for (const imported of chunk.imports) files.add(imported); // visits what is added
  }
  return [...files];
}

function fileOf(bundle: Bundle, module: string): string {
  for (const file of Object.values(bundle))
    if (file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(module))) return file.fileName;
  throw new Error(`no script of the build holds ${module}`);
}

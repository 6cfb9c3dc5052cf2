import type { CompilerOptions } from '@inlang/paraglide-js';

/** How the interface texts in `src/messages/en.json` become typed functions. */
export const messageOptions = {
  project: './src/messages/project.inlang',
  outdir: './src/messages/compiled',
  strategy: ['baseLocale'],
  experimentalStaticLocale: '"en"',
  outputStructure: 'message-modules',
  emitTsDeclarations: true,
  emitReadme: false,
  emitGitIgnore: false,
  emitPrettierIgnore: false,
} satisfies CompilerOptions;

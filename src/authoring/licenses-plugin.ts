import type { Plugin } from 'vite';
import { licenseProblems, packageOf, readLicenses } from './licenses.ts';

const id = 'virtual:licenses';

/** Gives the app the licenses of what it holds. A license that is not allowed, or not listed, fails the build. */
export function licensesPlugin(): Plugin {
  const licenses = readLicenses('.');
  return {
    name: 'licenses',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load(loaded) {
      if (loaded !== `\0${id}`) return undefined;
      const problems = licenseProblems(licenses);
      if (problems.length > 0) throw new Error(problems.join('\n'));
      return `export default ${JSON.stringify(licenses)};`;
    },
    generateBundle(_, bundle) {
      const listed = new Set(licenses.map(({ name }) => name));
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const missing = new Set(
        modules.flatMap((module) => packageOf(module) ?? []).filter((name) => !listed.has(name)),
      );
      if (missing.size > 0)
        this.error(`/licenses does not list what is in the app: ${[...missing].join(', ')}`);
    },
  };
}

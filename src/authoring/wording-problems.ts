import type { Problem } from '../flow/content.ts';
import type { WordingTable } from '../mail/wording-table.ts';

const file = 'codes/wording.yaml';

/** Phrases that name a list which is not there: they would never be found. And lists that no phrase names. */
export function wordingProblems({ words, wording }: WordingTable): Problem[] {
  const used = new Set<string>();
  const unknown = wording.flatMap(({ phrases }, block) =>
    phrases.flatMap((phrase, index) =>
      namesIn(phrase).flatMap((name): Problem[] => {
        used.add(name);
        if (builtIn.has(name) || name in words) return [];
        const path = ['wording', block, 'phrases', index];
        const what = `"${phrase}": there is no list "${name}" under \`words\``;
        return [{ file, path, what, fix: 'add the list, or mend its name' }];
      }),
    ),
  );
  const idle = Object.keys(words)
    .filter((name) => !used.has(name))
    .map((name) => ({
      file,
      path: ['words', name],
      what: `no phrase names the list "${name}"`,
      fix: `write {${name}} in a phrase, or delete the list`,
    }));
  return [...unknown, ...idle];
}

/** What needs no list: any address, any IP address. */
const builtIn = new Set(['address', 'ip']);
const namesIn = (phrase: string) => [...phrase.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);

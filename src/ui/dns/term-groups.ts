import type { SpfTerm } from '../../dns/spf/evaluation.ts';

type Group = readonly [SpfTerm, ...SpfTerm[]];

/** Networks in a row that came out the same belong together: large services list dozens. Every other term stands alone. */
export function termGroups(terms: readonly SpfTerm[]): Group[] {
  const groups: [SpfTerm, ...SpfTerm[]][] = [];
  for (const term of terms) {
    const last = groups.at(-1);
    if (last && isNetwork(term) && isNetwork(last[0]) && term.outcome === last[0].outcome) last.push(term);
    else groups.push([term]);
  }
  return groups;
}

const isNetwork = ({ text }: SpfTerm) => /^[+?~-]?ip[46]:/i.test(text);

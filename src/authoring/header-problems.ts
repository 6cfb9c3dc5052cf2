import type { Problem } from '../flow/content.ts';
import { placeholdersIn } from '../flow/placeholders.ts';
import { entryOf } from '../knowledge/codes.ts';
import { anomalyPlaceholders, type HeaderWords, verdictPlaceholders } from '../knowledge/header-words.ts';

type Path = readonly (string | number)[];

/** What a schema cannot see in `flows/headers/`. */
export function headerProblems({ verdicts, marks, anomalies }: HeaderWords): Problem[] {
  const kinds = Object.keys(anomalyPlaceholders);
  return [
    ...placeholderProblems('headers/verdicts.yaml', verdicts, verdictPlaceholders),
    ...placeholderProblems('headers/marks.yaml', marks, []),
    ...Object.entries(anomalies).flatMap(([kind, words]) => {
      const allowed = entryOf(anomalyPlaceholders, kind);
      if (allowed) return placeholderProblems('headers/anomalies.yaml', words, allowed, [kind]);
      const fix = `use one of: ${kinds.join(', ')}`;
      return [{ file: 'headers/anomalies.yaml', path: [kind], what: `there is no anomaly "${kind}"`, fix }];
    }),
    ...rowProblems(marks),
  ];
}

function placeholderProblems(
  file: string,
  value: unknown,
  allowed: readonly string[],
  path: Path = [],
): Problem[] {
  if (typeof value === 'string') {
    return placeholdersIn(value).flatMap((name) =>
      allowed.includes(name)
        ? []
        : [{ file, path, what: `nothing is called {${name}} here`, fix: placeholderFix(allowed) }],
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    placeholderProblems(file, inner, allowed, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const placeholderFix = (allowed: readonly string[]) =>
  allowed.length === 0
    ? 'write it without braces'
    : `use one of: ${allowed.map((name) => `{${name}}`).join(', ')}`;

/** Each row says in one way which values it is for. */
function rowProblems(marks: HeaderWords['marks']): Problem[] {
  return Object.entries(marks).flatMap(([mark, { values = [] }]) =>
    values.flatMap(({ is, from, to, reached }, index) => {
      const ways = [is, reached, from ?? to].filter((way) => way !== undefined).length;
      const place = { file: 'headers/marks.yaml', path: [mark, 'values', index] };
      if (ways !== 1) {
        const what = ways === 0 ? 'this row is for no value' : 'this row says in several ways what it is for';
        return [{ ...place, what, fix: 'write `is`, or `from` and `to`, or `reached`' }];
      }
      if (from === undefined || to === undefined || from <= to) return [];
      return [
        { ...place, what: `no number is between ${from} and ${to}`, fix: 'write the smaller one as `from`' },
      ];
    }),
  );
}

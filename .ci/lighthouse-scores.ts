/** What every page must reach, of 100. */
const least = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;

type Categories = Readonly<Record<string, { readonly score: number | null } | undefined>>;
export type Scores = Readonly<Record<string, number>>;

/** Of the categories of a result of Lighthouse. One that could not be judged has none. */
export function scoresOf(categories: Categories): Scores {
  return Object.fromEntries(
    Object.keys(least).map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]),
  );
}

/** The categories that do not reach what they must. */
export function missedIn(scores: Scores): string[] {
  return Object.entries(least).flatMap(([name, atLeast]) => ((scores[name] ?? 0) < atLeast ? [name] : []));
}

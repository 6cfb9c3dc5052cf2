import type { Finding } from './reading.ts';

/** Finds where words stand in what was given. */
export type Locate = (value: string, words?: string) => Finding;

/** How far into a text the words of findings are looked for. */
const located = 262_144;

export function locatorIn(given: string): Locate {
  const text = given.length > located ? given.slice(0, located) : given;
  return (value, words = value): Finding => {
    const offset = text.indexOf(words);
    return offset < 0 ? { value, words } : { value, words, offset };
  };
}

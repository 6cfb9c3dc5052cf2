/** Absent where there is none: browsers that refuse storage throw on the mere mention of it. */
export function deviceStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

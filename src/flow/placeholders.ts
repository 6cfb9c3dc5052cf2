const placeholder = /\{([a-z][a-z0-9.-]*)\}/g;

/** The names in braces: `{recipient}`, `{limit.connections}`. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name);
}

/** Puts a value for each name in braces. */
export function fill(text: string, valueFor: (name: string) => string): string {
  return text.replaceAll(placeholder, (_, name: string) => valueFor(name));
}

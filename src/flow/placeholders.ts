const placeholder = /\{([a-z][a-z0-9.-]*)\}/g;

/** Whatever stands in braces, also what cannot be a name: `{recipient}`, `{limit.connections}`, `{ Recipient }`. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}\n]*)\}/g)].map(([, name = '']) => name);
}

/** Puts a value for each name in braces. */
export function fill(text: string, valueFor: (name: string) => string): string {
  return text.replaceAll(placeholder, (_, name: string) => valueFor(name));
}

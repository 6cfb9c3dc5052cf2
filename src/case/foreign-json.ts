/** Keys by which JSON could reach the prototype of an object, wherever it is copied later. */
const prototypeNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** No file of ours is nested deeper; code that walks deeper values could run out of stack. */
const deepest = 12;

/** JSON that somebody else wrote. Absent when it is none, is nested too deep, or names a prototype. */
export function parseForeignJson(text: string): { readonly value: unknown } | undefined {
  if (depthOf(text) > deepest) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return namesPrototype(value) ? undefined : { value };
  } catch {
    return undefined;
  }
}

/** How many brackets are open at once, read from the text: before anything is built from it. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (isString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') isString = false;
    } else if (letter === '"') isString = true;
    else if (letter === '[' || letter === '{') {
      depth += 1;
      most = Math.max(most, depth);
    } else if (letter === ']' || letter === '}') depth -= 1;
  }
  return most;
}

function namesPrototype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(namesPrototype);
  return Object.entries(value).some(([key, inner]) => prototypeNames.has(key) || namesPrototype(inner));
}

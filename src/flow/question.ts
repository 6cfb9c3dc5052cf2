import type { Question } from './schema.ts';

/** An option whose id is this needs no label: the app says "I don't know". */
export const unknownOption = 'unknown';

type How = Question['how'];

/** Steps that differ from program to program. */
export function isByProgram(how: How): how is Extract<How, readonly { in: string }[]> {
  return Array.isArray(how) && how.some((part) => 'in' in part);
}

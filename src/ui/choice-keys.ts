import { unknownOption } from '../flow/question.ts';

/** The key of each option: 1 to 9, then letters; 0 is always "I don't know". */
export function keysFor(options: readonly { readonly id: string }[]): string[] {
  const keys = [...'123456789abcdefghijklmnopqrstuvwxyz'];
  return options.map(({ id }) => (id === unknownOption ? '0' : (keys.shift() ?? '')));
}

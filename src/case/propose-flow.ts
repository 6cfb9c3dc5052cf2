import type { FoundCode } from '../mail/codes.ts';

/**
 * The flow whose `codes` fit best: reply and enhanced code together, then the enhanced code, a mail program's own, the
 * reply code, and last the class (`5`). A temporary code counts as its permanent sibling where it is not listed.
 */
export function proposeFlow(
  codes: readonly FoundCode[],
  flows: readonly { readonly id: string; readonly codes: readonly string[] }[],
): string | undefined {
  const owners = new Map(
    flows.flatMap(({ id, codes: owned }) => owned.map((code) => [code.toUpperCase(), id])),
  );
  const [best] = codes
    .flatMap((code) => namesOf(code).map((name, rank) => ({ rank, owner: owners.get(name.toUpperCase()) })))
    .filter(({ owner }) => owner !== undefined)
    .toSorted((one, other) => one.rank - other.rank);
  return best?.owner;
}

/** From the most to the least telling; a part that is absent keeps its rank and names nothing. */
function namesOf({ replyCode, enhancedCode, clientCode }: FoundCode): string[] {
  const permanent = enhancedCode?.replace(/^4/, '5');
  return [
    replyCode && enhancedCode ? `${replyCode} ${enhancedCode}` : '',
    enhancedCode ?? '',
    permanent ?? '',
    clientCode ?? '',
    replyCode ?? '',
    (replyCode ?? enhancedCode ?? '').slice(0, 1),
  ];
}

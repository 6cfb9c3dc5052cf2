/** The well-known domain that a name is nearly, but not quite: one letter wrong, or two in a longer name. */
export function nearest(name: string, wellKnown: readonly string[]): string | undefined {
  if (wellKnown.includes(name)) return undefined;
  const [best] = wellKnown
    .filter((known) => Math.abs(known.length - name.length) <= 2)
    .map((known) => ({ known, distance: distance(name, known) }))
    .filter(({ known, distance: edits }) => edits <= (known.length < 9 ? 1 : 2))
    .toSorted((one, other) => one.distance - other.distance);
  return best?.known;
}

/** Letters added, left out, changed or swapped with their neighbor (optimal string alignment). */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = current;
  }
  return at(last, other.length);
}

const at = (row: readonly number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY;

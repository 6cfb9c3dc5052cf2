import type { HeaderField } from '../header-fields.ts';

/** What a provider or a spam filter noted about the message. What it means stands in `flows/headers/marks.yaml`. */
export interface Mark {
  /** The key in that file, such as `scl`. */
  readonly mark: string;
  /** As it stands there. */
  readonly value: string;
  /** From what score on the filter calls it spam. */
  readonly limit?: number;
  /** The tests of the filter that counted, with their scores where they are stated. */
  readonly tests?: readonly FilterTest[];
  readonly field: HeaderField;
}

export interface FilterTest {
  readonly name: string;
  readonly score?: number;
}

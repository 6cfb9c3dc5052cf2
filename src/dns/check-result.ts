import type { Answer, Failed, LookUp } from './answer.ts';
import type { CheckId, VerdictOf, wordsOf } from './verdicts.ts';

/** What the texts of a check can name in braces. */
type WordsOf<Check extends CheckId> = Partial<Readonly<Record<(typeof wordsOf)[Check][number], string>>>;

/** One thing that a check says, and what its text names in braces. */
export interface Remark<Check extends CheckId> {
  readonly verdict: VerdictOf<Check>;
  readonly words: WordsOf<Check>;
}

/** What a check found: its verdict, what else is worth saying, and every look-up that it is made of. */
export type CheckResult<Check extends CheckId> =
  | (Remark<Check> & {
      readonly check: Check;
      readonly further: readonly Remark<Check>[];
      readonly answers: readonly Answer[];
    })
  | NotChecked<Check>;

/** A look-up failed, so nothing is known: neither passed nor failed. */
export interface NotChecked<Check extends CheckId = CheckId> {
  readonly check: Check;
  readonly verdict: 'not-checked';
  readonly because: Failed;
  readonly answers: readonly Answer[];
}

export function isNotChecked<Check extends CheckId>(result: {
  readonly check: Check;
  readonly verdict: string;
}): result is NotChecked<Check> {
  return result.verdict === 'not-checked';
}

/** A look-up that remembers what was answered. */
export function remembering(lookUp: LookUp): { readonly lookUp: LookUp; readonly answers: Answer[] } {
  const answers: Answer[] = [];
  const remembered: LookUp = async (name, type) => {
    const answer = await lookUp(name, type);
    answers.push(answer);
    return answer;
  };
  return { lookUp: remembered, answers };
}

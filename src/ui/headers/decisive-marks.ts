import { wordsFor } from '../../knowledge/codes.ts';
import { type HeaderWords, type MarkMeaning, markMeaning } from '../../knowledge/header-words.ts';
import type { Mark } from '../../mail/headers/mark.ts';

type DecisiveMark = MarkMeaning & Required<Pick<MarkMeaning, 'value'>> & Pick<Mark, 'mark'>;

/** Results of SPF and DKIM stand among the checks, in plain words. */
const notOfFilters = new Set(['received-spf', 'he-dkim-result']);

/** The marks that speak for or against a message, those against it first. Two that say the same are said once. */
export function decisiveMarks(marks: readonly Mark[], words: HeaderWords): DecisiveMark[] {
  const all = marks.flatMap(({ mark, value, limit }): DecisiveMark[] => {
    const meaning = markMeaning(words, mark, value, limit);
    const isDecisive = meaning?.value && meaning.value.verdict !== 'neutral' && !notOfFilters.has(mark);
    return isDecisive && meaning.value ? [{ ...meaning, value: meaning.value, mark }] : [];
  });
  const once = all.filter(
    (one, place) => !all.some((other, at) => saysIt(other, one) && (at < place || !saysIt(one, other))),
  );
  return [
    ...once.filter(({ value }) => value.verdict === 'bad'),
    ...once.filter(({ value }) => value.verdict === 'good'),
  ];
}

/** Whether one mark says all that another of the same author says: "Spam. It goes to Junk Email." says "Spam." */
function saysIt(one: DecisiveMark, other: DecisiveMark): boolean {
  const [said, wanted] = [one, other].map(({ value }) => wordsFor(value.means, 'customer'));
  return one !== other && one.of === other.of && (said ?? '').startsWith((wanted ?? '').replace(/\.$/, ''));
}

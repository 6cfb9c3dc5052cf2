import { type Knowledge, wordsFor } from '../knowledge/codes.ts';
import { lookUpFailure } from '../knowledge/look-up-failure.ts';
import type { Failure, Reading } from '../mail/reading.ts';
import { readingId } from './propose-start.ts';

/** In one line what a reading means, and of several failures one: absent where nothing says why it failed. */
export function readingMeanings(
  knowledge: Knowledge,
  provider: string | undefined,
  audience: 'agent' | 'customer',
) {
  return (reading: Reading, failure: Failure | undefined): string | undefined => {
    if (!failure) {
      const title = knowledge.readings?.[readingId(reading, failure)].title;
      return title && wordsFor(title, audience);
    }
    const { from, meaning } = lookUpFailure(knowledge, failure, provider);
    // In a subject and before a code, a sentence has no end.
    return from === 'none' ? undefined : wordsFor(meaning, audience).replace(/\.$/, '');
  };
}

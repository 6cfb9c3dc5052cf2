import { expect, test } from 'vitest';
import { readContent } from '../authoring/read-content.ts';
import { readingMeanings } from './reading-meanings.ts';
import { failure, finding, reading } from './test-readings.ts';

const { codes } = readContent('flows');

test.each([
  {
    case: 'a failure, without the end of a sentence',
    of: reading('bounce', failure({ replyCode: finding('552'), enhancedCode: finding('5.2.2') })),
    means: /^The recipient's mailbox is full$/,
  },
  {
    case: 'a failure of no known reason',
    of: reading('bounce', failure({ reason: 'unknown' })),
    means: undefined,
  },
  { case: 'nothing that failed', of: reading('headers'), means: /^Message headers$/ },
])('$case', ({ of, means }) => {
  const said = readingMeanings(codes, undefined, 'agent')(of, of.failures[0]);
  if (means) expect(said).toMatch(means);
  else expect(said).toBeUndefined();
});

import { lookUpClientError } from '../knowledge/client-errors.ts';
import type { Knowledge, Readings } from '../knowledge/codes.ts';
import { lookUpFailure } from '../knowledge/look-up-failure.ts';
import type { Failure, Reading } from '../mail/reading.ts';

/** What the content calls a reading: a bounce is one of two, and so is an error text. */
export function readingId({ kind }: Pick<Reading, 'kind'>, failure: Failure | undefined): keyof Readings {
  if (kind === 'bounce') return failure?.action ?? 'failed';
  return kind === 'error-text' && failure?.clientCode ? 'program-error' : kind;
}

/**
 * Where the checks for it begin, as `flow/question`. Within the usual flow they begin at its beginning: its questions are
 * answered by what was read, so that a person sees how it came there.
 */
export function proposeStart(
  reading: Reading,
  failure: Failure | undefined,
  knowledge: Knowledge,
  provider: string | undefined,
): string | undefined {
  const said = knowledge.readings?.[readingId(reading, failure)];
  const usual = said?.start;
  if (!failure || failure.action === 'delayed') return usual;
  if (reading.kind === 'error-text') {
    const { clientCode, diagnostic } = failure;
    const program = lookUpClientError(knowledge, { code: clientCode?.value, text: diagnostic?.value });
    if (program) return program.start;
  }
  const { from, start } = lookUpFailure(knowledge, failure, provider);
  const withReason = failure.reason === 'unknown' ? undefined : said?.startWithReason;
  if (start === undefined || flowOf(start) === flowOf(usual)) return withReason ?? usual;
  // By the standards alone a bare reply can come from a bounce as well. Who saw it on sending says so beside the way on.
  const isClear = reading.kind === 'error-text' && flowOf(start) !== flowOf(knowledge.readings?.failed.start);
  return from === 'provider' || isClear ? start : (withReason ?? usual);
}

const flowOf = (place = '') => place.split('/')[0];

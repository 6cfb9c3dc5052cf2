import { detailHappenings, detailsOf, headerDetails } from '../../case/evidence-details.ts';
import { becomesFocus, firstFailure } from '../../case/focus.ts';
import type { Happening, Log } from '../../case/log.ts';
import type { DetailKind } from '../../flow/detail-kind.ts';
import { analyzeHeaders } from '../../mail/headers/analyze-headers.ts';
import type { Failure } from '../../mail/reading.ts';
import { detailError, tidyDetail } from '../../ticket/detail-value.ts';
import type { NewEvidence } from './use-reading.ts';

/** What a text adds to a case: the evidence itself, and the ticket details it states. */
export function evidenceEntries(
  log: Log,
  { text, leftOut, reading, name }: NewEvidence,
  kinds: readonly DetailKind[],
): Happening[] {
  const isNew = becomesFocus(log, reading);
  return [
    {
      type: 'evidence',
      text,
      reading,
      ...(name === undefined ? {} : { name }),
      ...(leftOut > 0 ? { leftOut } : {}),
    },
    ...detailHappenings(log, statedBy({ text, reading }, firstFailure(reading), kinds), { isNew }),
  ];
}

/** What a text states for the ticket: of one failure where there are some, of its own header where it is a message. */
export function statedBy(
  { text, reading }: Pick<NewEvidence, 'text' | 'reading'>,
  failure: Failure | undefined,
  kinds: readonly DetailKind[],
): ReadonlyMap<string, string> {
  const isMessage = reading.kind === 'headers' || reading.kind === 'message';
  const headers = isMessage ? analyzeHeaders(text) : undefined;
  const stated = new Map([...detailsOf(reading, failure), ...(headers ? headerDetails(headers) : [])]);
  return fittingDetails(stated, kinds);
}

/** What a ticket field would not take is left out: it stands in the evidence. */
function fittingDetails(
  stated: ReadonlyMap<string, string>,
  kinds: readonly DetailKind[],
): ReadonlyMap<string, string> {
  return new Map(
    kinds.flatMap((kind) => {
      const value = tidyDetail(kind.kind, stated.get(kind.id) ?? '');
      return value !== '' && detailError(kind, kind.label, value) === undefined
        ? [[kind.id, value] as const]
        : [];
    }),
  );
}

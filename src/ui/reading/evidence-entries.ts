import { detailHappenings, detailsOf, headerDetails } from '../../case/evidence-details.ts';
import { becomesFocus, firstFailure } from '../../case/focus.ts';
import type { Happening, Log } from '../../case/log.ts';
import type { DetailKind } from '../../flow/detail-kind.ts';
import { analyzeHeaders } from '../../mail/headers/analyze-headers.ts';
import { detailError, tidyDetail } from '../../ticket/detail-value.ts';
import type { NewEvidence } from './use-reading.ts';

/** What a text adds to a case: the evidence itself, and the ticket details it states. */
export function evidenceEntries(
  log: Log,
  { text, leftOut, reading, name }: NewEvidence,
  kinds: readonly DetailKind[],
): Happening[] {
  const failure = firstFailure(reading);
  const isNew = becomesFocus(log, reading);
  const isMessage = reading.kind === 'headers' || reading.kind === 'message';
  const headers = isMessage ? analyzeHeaders(text) : undefined;
  const stated = new Map([...(headers ? headerDetails(headers) : []), ...detailsOf(reading, failure)]);
  return [
    {
      type: 'evidence',
      text,
      reading,
      ...(name === undefined ? {} : { name }),
      ...(leftOut > 0 ? { leftOut } : {}),
    },
    ...detailHappenings(log, fittingDetails(stated, kinds), { isNew }),
  ];
}

/** What a ticket field would not take is left out: it stands in the evidence. */
export function fittingDetails(
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

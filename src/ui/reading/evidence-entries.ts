import { detailHappenings, detailsOf } from '../../case/evidence-details.ts';
import { becomesFocus } from '../../case/focus.ts';
import type { Happening, Log } from '../../case/log.ts';
import type { DetailKind } from '../../flow/detail-kind.ts';
import type { Failure, Reading } from '../../mail/reading.ts';
import { detailError, tidyDetail } from '../../ticket/detail-value.ts';
import type { NewEvidence } from './use-reading.ts';

/** What a text adds to a case: the evidence itself, and the ticket details it states. */
export function evidenceEntries(
  log: Log,
  { text, leftOut, reading, name }: NewEvidence,
  kinds: readonly DetailKind[],
): Happening[] {
  const failure = reading.failures.find(({ action }) => action === 'failed') ?? reading.failures[0];
  const isNew = becomesFocus(log, reading);
  return [
    {
      type: 'evidence',
      text,
      reading,
      ...(name === undefined ? {} : { name }),
      ...(leftOut > 0 ? { leftOut } : {}),
    },
    ...detailHappenings(log, statedDetails(reading, failure, kinds), { isNew }),
  ];
}

/** What a ticket field would not take is left out: it stands in the evidence. */
export function statedDetails(
  reading: Reading,
  failure: Failure | undefined,
  kinds: readonly DetailKind[],
): ReadonlyMap<string, string> {
  const stated = detailsOf(reading, failure);
  return new Map(
    kinds.flatMap((kind) => {
      const value = tidyDetail(kind.kind, stated.get(kind.id) ?? '');
      return value !== '' && detailError(kind, kind.label, value) === undefined
        ? [[kind.id, value] as const]
        : [];
    }),
  );
}

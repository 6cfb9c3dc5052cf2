import type { EvidenceKind } from '../flow/evidence-kind.ts';
import { isMessage } from '../mail/is-message.ts';
import { evidenceIn, type Log } from './log.ts';

/** Whether a case holds already what support may want to see. */
export function isGiven({ givenBy = [], count = 1 }: EvidenceKind, log: Log): boolean {
  const given = evidenceIn(log).filter(({ text, reading }) =>
    givenBy.some((kind) => kind === reading?.kind && (kind !== 'bounce' || isMessage(text))),
  );
  return given.length >= count;
}

import { analyzeHeaders, type HeaderAnalysis } from '../mail/headers/analyze-headers.ts';
import { type EntryOf, evidenceIn, type Log } from './log.ts';

const analyses = new WeakMap<EntryOf<'evidence'>, { readonly analysis: HeaderAnalysis | undefined }>();

/** The header of a message that somebody pasted to have it examined. That of a notice says nothing of the message. */
export function headersOf(entry: EntryOf<'evidence'>): HeaderAnalysis | undefined {
  const kind = entry.reading?.kind;
  if (kind !== 'headers' && kind !== 'message') return undefined;
  const known = analyses.get(entry);
  if (known) return known.analysis;
  const analysis = analyzeHeaders(entry.text);
  analyses.set(entry, { analysis });
  return analysis;
}

/** The latest one of a case. */
export function headersIn(log: Log): HeaderAnalysis | undefined {
  return evidenceIn(log)
    .toReversed()
    .map(headersOf)
    .find((analysis) => analysis !== undefined);
}

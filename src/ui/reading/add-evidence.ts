import { record } from '../record.ts';
import type { OpenCase } from '../show-case.ts';
import type { NewEvidence } from './use-reading.ts';

/** Takes what was read into a case. Resolves with the address of the page that says what it is. */
export async function addEvidence(open: OpenCase, evidence: NewEvidence): Promise<string> {
  const { evidenceEntries } = await import('./evidence-entries.ts');
  await record(open, evidenceEntries(open.case.log, evidence, open.detailKinds));
  return `/case/${open.case.id}/evidence`;
}

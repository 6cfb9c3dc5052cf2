import type { Case } from './case.ts';

/** The whole case as a file: its log, and nothing that can be derived from it. */
export function caseFile({ id, log }: Case): string {
  return `${JSON.stringify({ format: 'mail-triage/case', version: 1, case: { id, log } }, null, 2)}\n`;
}

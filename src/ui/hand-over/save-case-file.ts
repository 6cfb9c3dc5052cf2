import type { Case } from '../../case/case.ts';
import { caseFile } from '../../case/case-file.ts';
import { download } from '../copy-text.ts';

/** Hands the whole case to the person as a file. */
export function saveCaseFile(of: Case) {
  download(`case-${of.id.slice(0, 8)}.mailtriage.json`, 'application/json', caseFile(of));
}

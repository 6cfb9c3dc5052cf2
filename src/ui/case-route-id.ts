import type { OpenCase } from './show-case.ts';

export const caseRouteId = 'case';

/** What the pages of a case get: absent `open` means that there is no such case here. */
export interface CaseRouteData {
  readonly open?: OpenCase | undefined;
}

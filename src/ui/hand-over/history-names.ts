import type { DetailKind } from '../../flow/detail-kind.ts';
import { type Audience, textFor } from '../../flow/text.ts';
import type { HistoryNames } from '../../ticket/history.ts';
import { contentIndex } from '../content-index.ts';
import { providerName } from '../providers.ts';

/** What the ids in a log are called on screen. */
export function historyNames(kinds: readonly DetailKind[], audience: Audience): HistoryNames {
  const { flows } = contentIndex;
  const flowTitles = new Map(flows.map(({ id, title }) => [id, textFor(title, audience)]));
  const labels = new Map(kinds.map(({ id, label }) => [id, textFor(label, audience)]));
  return {
    flow: (id) => flowTitles.get(id),
    provider: providerName,
    detail: (id) => labels.get(id),
  };
}

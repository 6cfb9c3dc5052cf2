import { use, useId } from 'react';
import type { Audience } from '../../flow/text.ts';
import type { HeaderAnalysis } from '../../mail/headers/analyze-headers.ts';
import { m } from '../../messages/compiled/messages.js';
import { loadHeaderWords } from '../content.ts';
import { HeaderView } from './header-view.tsx';

/** The header of a message in a case, read. */
export function CaseHeaders({ analysis, audience }: { analysis: HeaderAnalysis; audience: Audience }) {
  const title = useId();
  const words = use(loadHeaderWords());
  return (
    <section aria-labelledby={title} className="mt-4 rounded-card border border-rule bg-raised p-4 sm:p-6">
      <h2 id={title} className="mb-3 text-xl">
        {m.headers_result()}
      </h2>
      <HeaderView analysis={analysis} words={words} audience={audience} />
    </section>
  );
}

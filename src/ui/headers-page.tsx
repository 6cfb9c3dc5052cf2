import { useEffect, useRef, useState } from 'react';
import { useLoaderData } from 'react-router';
import type { HeaderWords } from '../knowledge/header-words.ts';
import { analyzeHeaders, type HeaderAnalysis } from '../mail/headers/analyze-headers.ts';
import { m } from '../messages/compiled/messages.js';
import { PageTitle } from './components/page-title.tsx';
import { loadHeaderWords } from './content.ts';
import { HeaderForm } from './headers/header-form.tsx';
import { HeaderView } from './headers/header-view.tsx';
import { useAudience } from './settings.ts';

export const headersLoader = (): Promise<HeaderWords> => loadHeaderWords();

/** Reads the headers of one message. Nothing of them is stored, sent, or in the address. */
export function HeadersPage() {
  const words = useLoaderData<HeaderWords>();
  const audience = useAudience();
  const [analysis, setAnalysis] = useState<HeaderAnalysis>();
  const result = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (analysis) result.current?.focus();
  }, [analysis]);

  function read(text: string): string | undefined {
    const found = analyzeHeaders(text);
    setAnalysis(found);
    return found ? undefined : m.headers_none();
  }

  return (
    <div className="mx-auto max-w-3xl">
      <PageTitle title={m.headers_title()} />
      <p className="mt-2 mb-6 text-soft">
        {audience === 'agent' ? m.headers_lead_agent() : m.headers_lead_customer()}
      </p>
      <HeaderForm onRead={read} />
      {analysis && (
        <section aria-labelledby="result" className="mt-8 border-t border-rule pt-6">
          <h2 id="result" ref={result} tabIndex={-1} className="mb-3 text-xl">
            {m.headers_result()}
          </h2>
          <HeaderView analysis={analysis} words={words} audience={audience} />
        </section>
      )}
    </div>
  );
}

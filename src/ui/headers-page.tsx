import { useEffect, useRef } from 'react';
import type { HeaderWords } from '../knowledge/header-words.ts';
import { m } from '../messages/compiled/messages.js';
import { PageTitle } from './components/page-title.tsx';
import { HeaderForm } from './headers/header-form.tsx';
import { HeaderView } from './headers/header-view.tsx';
import { HeaderWays } from './headers/header-ways.tsx';
import { useHeaderReading } from './headers/use-header-reading.ts';
import { useAudience } from './settings.ts';

/** Reads the headers of one message. Nothing of them is stored, sent, or in the address, until a case is begun. */
export function HeadersPage({ words }: { words: HeaderWords }) {
  const audience = useAudience();
  const { state, read, cancel } = useHeaderReading();
  const headers = state.is === 'read' ? state.headers : undefined;
  const result = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (headers) result.current?.focus();
  }, [headers]);

  return (
    <div className="mx-auto max-w-3xl">
      <PageTitle title={m.headers_title()} />
      <p className="mt-2 mb-6 text-soft">
        {audience === 'agent' ? m.headers_lead_agent() : m.headers_lead_customer()}
      </p>
      <HeaderForm
        wrong={state.is === 'wrong' ? state.text : undefined}
        reading={state.is === 'reading' && state.isLong ? state.name : undefined}
        onRead={read}
        onCancel={cancel}
      />
      {headers && (
        <section aria-labelledby="result" className="mt-8 border-t border-rule pt-6">
          <h2 id="result" ref={result} tabIndex={-1} className="mb-3 text-xl outline-none">
            {m.headers_result()}
          </h2>
          {typeof headers.given !== 'string' && (
            <p className="-mt-2 mb-3 text-small text-soft">
              {m.headers_from_file({ name: headers.given.name })}
            </p>
          )}
          <HeaderView analysis={headers.analysis} words={words} audience={audience}>
            <HeaderWays headers={headers} />
          </HeaderView>
        </section>
      )}
    </div>
  );
}

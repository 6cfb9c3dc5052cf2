import { useDeferredValue, useEffect, useEffectEvent, useId, useRef } from 'react';
import { Link } from 'wouter';
import type { Knowledge } from '../knowledge/codes.ts';
import { wordsFor } from '../knowledge/codes.ts';
import { codeSearch } from '../knowledge/search-codes.ts';
import { m } from '../messages/compiled/messages.js';
import { PageTitle } from './components/page-title.tsx';
import { useShown } from './navigation/use-shown.ts';
import { offeredProviders, providerName } from './providers.ts';
import { useAudience } from './settings.ts';
import { useSearchInAddress } from './use-search-in-address.ts';

/** As many as a person reads; more words find fewer. */
const mostShown = 60;

/** The reference of codes: what is typed finds codes, server texts and meanings at once, and stands in the address. */
export const CodesPage = ({ knowledge }: { knowledge: Knowledge }) => (
  <Codes key={useShown().visit} knowledge={knowledge} />
);

function Codes({ knowledge }: { knowledge: Knowledge }) {
  const audience = useAudience();
  const [{ q: query = '', by: provider = '' }, change] = useSearchInAddress(['q', 'by']);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const shownQuery = useDeferredValue(query);
  const found = codeSearch(knowledge).search(shownQuery, provider === '' ? undefined : provider);

  // The page stands there before it comes alive, and somebody may have typed by then.
  const takeOver = useEffectEvent(() => {
    const typed = field.current?.value ?? '';
    if (typed !== query) change('q', typed);
  });
  useEffect(() => takeOver(), []);

  return (
    <div className="mx-auto max-w-4xl">
      <PageTitle title={m.codes_title()} />
      <p className="mt-2 max-w-2xl text-soft">{m.codes_lead()}</p>
      <search className="mt-6 grid gap-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
        <div className="grid grid-cols-1 gap-1">
          <label htmlFor={`${id}-q`} className="font-strong">
            {m.codes_search()}
          </label>
          <input
            ref={field}
            id={`${id}-q`}
            type="search"
            className="field"
            value={query}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-hint`}
            onChange={(event) => change('q', event.target.value)}
          />
          <p id={`${id}-hint`} className="text-small text-soft">
            {m.codes_search_hint()}
          </p>
        </div>
        <div className="grid grid-cols-1 content-start gap-1">
          <label htmlFor={`${id}-by`} className="font-strong">
            {m.codes_provider()}
          </label>
          <select
            id={`${id}-by`}
            name="by"
            className="field"
            value={provider}
            onChange={(event) => change('by', event.target.value)}
          >
            <option value="">{m.codes_all_providers()}</option>
            {offeredProviders()
              .filter((one) => Object.hasOwn(knowledge.providers, one.id))
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
          </select>
        </div>
      </search>
      <p role="status" className="mt-4 text-small text-soft">
        {m.codes_found({ count: found.length })}
      </p>
      <ul className="mt-2 ruled border-y border-rule">
        {found.slice(0, mostShown).map((page) => (
          <li key={page.id} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <Link
              to={`/codes/${encodeURIComponent(page.id)}`}
              className="link font-mono font-strong"
              translate="no"
            >
              {page.code}
            </Link>
            <div>
              <p>{wordsFor(page.meaning, audience)}</p>
              {page.said && page.said.provider !== provider && (
                <p className="text-small text-soft">
                  {m.codes_said_by({
                    provider: providerName(page.said.provider),
                    meaning: wordsFor(page.said.meaning, audience),
                  })}
                </p>
              )}
              {page.quote && (
                <p className="text-small text-soft" lang="en" translate="no">
                  {page.quote}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {found.length > mostShown && (
        <p className="mt-3 text-small text-soft">{m.codes_more({ count: found.length - mostShown })}</p>
      )}
    </div>
  );
}

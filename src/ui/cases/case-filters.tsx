import { type SyntheticEvent, useId, useRef } from 'react';
import type { CaseRow } from '../../case/case-summary.ts';
import { type CaseQuery, tagsIn } from '../../case/search-cases.ts';
import { m } from '../../messages/compiled/messages.js';
import { outcomeWord } from '../../ticket/outcome-word.ts';
import { KeyBadge } from '../components/key-badge.tsx';
import { keysIn, useAudience, useSettings } from '../settings.ts';
import { useSearchKey } from './use-search-key.ts';

const outcomes = ['resolved', 'wait', 'other-party', 'cannot-fix', 'escalate'] as const;

/** Search as you type, and for agents the filters. Nothing of it is put into the address: it may name a person. */
export function CaseFilters({
  rows,
  query,
  onChange,
  onOpenFirst,
}: {
  rows: readonly CaseRow[];
  query: CaseQuery;
  onChange: (query: CaseQuery) => void;
  /** Enter was pressed. */
  onOpenFirst: () => void;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const isAgent = useAudience() === 'agent';
  const isFast = keysIn(useSettings());
  const tags = tagsIn(rows);
  useSearchKey(field, isFast);

  function openFirst(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    onOpenFirst();
  }

  return (
    <search className="mt-4 flex flex-wrap gap-4">
      <form onSubmit={openFirst} className="grid min-w-0 flex-1 basis-64 grid-cols-1 content-start gap-1">
        <label htmlFor={id} className="flex min-h-6 items-center gap-2 font-strong">
          {m.cases_search()}
          {isFast && <KeyBadge letter="/" />}
        </label>
        <input
          ref={field}
          id={id}
          type="search"
          aria-keyshortcuts={isFast ? '/' : undefined}
          className="field"
          autoComplete="off"
          spellCheck={false}
          value={query.words ?? ''}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange({ ...query, words: event.target.value })}
        />
        <p id={`${id}-hint`} className="text-small text-soft">
          {isAgent ? m.cases_search_hint_agent() : m.cases_search_hint()}
        </p>
      </form>
      {isAgent && (
        <>
          <Filter
            label={m.cases_filter_outcome()}
            value={query.outcome}
            options={[
              ['in-progress', m.cases_in_progress()],
              ...outcomes.map((kind) => [kind, outcomeWord(kind)] as const),
            ]}
            onChange={(outcome) => onChange(changed(query, { outcome }))}
          />
          <Filter
            label={m.cases_filter_provider()}
            value={query.provider}
            options={providersIn(rows)}
            onChange={(provider) => onChange(changed(query, { provider }))}
          />
          {(tags.length > 0 || query.tag !== undefined) && (
            <Filter
              label={m.cases_filter_tag()}
              value={query.tag}
              options={tags.map((tag) => [tag, tag])}
              onChange={(tag) => onChange(changed(query, { tag }))}
            />
          )}
        </>
      )}
    </search>
  );
}

function Filter<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value | undefined;
  options: readonly (readonly [value: Value, label: string])[];
  onChange: (value: Value | undefined) => void;
}) {
  const id = useId();
  return (
    <div className="grid min-w-32 flex-1 basis-32 grid-cols-1 content-start gap-1 lg:max-w-44">
      <label htmlFor={id} className="flex min-h-6 items-center font-strong">
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={value ?? ''}
        onChange={(event) => onChange(options.find(([one]) => one === event.target.value)?.[0])}
      >
        <option value="">{m.cases_filter_any()}</option>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A filter that was set to "any" is absent. */
function changed(
  { words, ...filters }: CaseQuery,
  change: { readonly [Name in 'outcome' | 'provider' | 'tag']?: CaseQuery[Name] | undefined },
): CaseQuery {
  const { outcome, provider, tag } = { ...filters, ...change };
  return {
    ...(words === undefined ? {} : { words }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(provider === undefined ? {} : { provider }),
    ...(tag === undefined ? {} : { tag }),
  };
}

function providersIn(rows: readonly CaseRow[]): (readonly [id: string, name: string])[] {
  const names = new Map(
    rows.flatMap(({ summary }) => (summary ? [[summary.provider.id, summary.provider.name] as const] : [])),
  );
  return [...names].toSorted(([, one], [, other]) => one.localeCompare(other, 'en'));
}

import { useId } from 'react';
import { Link } from 'wouter';
import { codeEntry, type CodePage as Page } from '../knowledge/code-pages.ts';
import { type Saying, wordsFor } from '../knowledge/codes.ts';
import { m } from '../messages/compiled/messages.js';
import { codeTitle } from './code-title.ts';
import { actorWords, clientActorWords } from './components/actor-words.ts';
import { buttonLook } from './components/button.tsx';
import { PageTitle } from './components/page-title.tsx';
import { loadKnowledge } from './content.ts';
import { pageDataId } from './page-data-id.ts';
import { providerName } from './providers.ts';
import { providerIdIn, useAudience, useSettings } from './settings.ts';
import { TroublePage } from './trouble-page.tsx';

export interface CodeData {
  readonly id: string;
  readonly page: Page | undefined;
}

export async function loadCode(id: string): Promise<CodeData> {
  const rendered = renderedCode(id);
  if (rendered) return rendered;
  return { id, page: codeEntry(await loadKnowledge(), id) };
}

/** What stands in the page already, for the code it was rendered for. */
function renderedCode(id: string): CodeData | undefined {
  const text = globalThis.document?.getElementById(pageDataId)?.textContent;
  if (!text) return undefined;
  const data: CodeData = JSON.parse(text); // written by the build, from the same knowledge
  return data.id === id ? data : undefined;
}

/** What one code means, who acts, what to do, how providers differ, and where its checks begin. */
export function CodePage({ id, page }: CodeData) {
  const audience = useAudience();
  const chosen = providerIdIn(useSettings());
  if (!page) {
    return (
      <TroublePage title={m.no_code_title()} lead={m.no_code_lead({ id })}>
        <Link to="/codes" className={buttonLook('primary')}>
          {m.codes_title()}
        </Link>
      </TroublePage>
    );
  }
  const own = page.providers.filter(({ provider }) => provider === chosen);
  const others = page.providers.filter(({ provider }) => provider !== chosen);
  const othersTitle = own.length > 0 ? m.code_other_providers() : m.code_providers();
  return (
    <article className="mx-auto max-w-3xl">
      <p className="mb-2 text-small">
        <Link to="/codes" className="link inline-flex min-h-6 items-center">
          {m.codes_title()}
        </Link>
      </p>
      <PageTitle title={page.code} window={codeTitle(page, audience)} className="font-mono text-3xl" />
      <Providers
        sayings={own}
        title={m.code_own_provider({ provider: providerName(chosen ?? '') })}
        className="mt-6"
      />
      {page.standard && (
        <Says
          saying={page.standard}
          title={page.standard.label === 'microsoft' ? m.code_standard_microsoft() : m.code_standard()}
        />
      )}
      {page.reply && <Says saying={page.reply} title={m.code_reply({ code: page.code.slice(0, 3) })} />}
      <Clients page={page} />
      {page.start && (
        <Link to={`/start/${page.start}`} className={`${buttonLook('primary')} mt-6`}>
          {m.code_start()}
        </Link>
      )}
      <Providers sayings={others} title={othersTitle} className="mt-10" />
    </article>
  );
}

function Says({ saying, title }: { saying: Saying; title: string }) {
  const audience = useAudience();
  return (
    <section className="mt-6">
      <h2 className="text-small font-strong tracking-wide text-soft uppercase">{title}</h2>
      <p className="mt-1 text-lg">{wordsFor(saying.meaning, audience)}</p>
      <Facts
        rows={[
          [m.code_acts(), actorWords(saying.actor)],
          [m.code_remedy(), wordsFor(saying.remedy, audience)],
          [m.code_note(), [labelWords(saying.label), saying.note].filter(Boolean).join(' ')],
          [m.code_source(), saying.source],
        ]}
      />
    </section>
  );
}

function labelWords(label: Saying['label']): string {
  if (label === undefined) return '';
  return { 'non-standard': m.code_non_standard, microsoft: m.code_microsoft }[label]();
}

function Facts({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="mt-3 ruled border-y border-rule">
      {rows
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label} className="grid gap-x-6 py-2 sm:grid-cols-[8rem_minmax(0,1fr)]">
            <dt className="text-soft">{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

function Clients({ page: { clients } }: { page: Page }) {
  const audience = useAudience();
  return clients.map((error) => (
    <section key={`${error.client} ${error.text ?? ''}`} className="mt-6">
      <h2 className="text-small font-strong tracking-wide text-soft uppercase">{error.client}</h2>
      <p className="mt-1 text-lg">{wordsFor(error.meaning, audience)}</p>
      <Facts
        rows={[
          [m.code_text(), error.code === undefined ? '' : (error.text ?? '')],
          [m.code_acts(), clientActorWords(error.actor)],
          [m.code_remedy(), error.remedies.map((remedy) => wordsFor(remedy, audience)).join(' ')],
        ]}
      />
    </section>
  ));
}

function Providers({
  sayings,
  title,
  className,
}: {
  sayings: Page['providers'];
  title: string;
  className: string;
}) {
  const audience = useAudience();
  const id = useId();
  if (sayings.length === 0) return null;
  return (
    <section className={className} aria-labelledby={id}>
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      <ul className="mt-2 ruled border-y border-rule">
        {sayings.map(({ provider, entry, differs }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a provider can have several entries, in a fixed order
          <li key={index} className="py-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-strong">{providerName(provider)}</span>
              {differs && (
                <span className="rounded-full bg-wait-tint px-2 text-small font-strong text-wait">
                  {m.code_differs()}
                </span>
              )}
            </p>
            {entry.text && (
              <p className="font-mono text-small" lang="en" translate="no">
                {entry.text}
              </p>
            )}
            <p>{wordsFor(entry.meaning, audience)}</p>
            <p className="text-soft">
              {actorWords(entry.actor)}: {wordsFor(entry.remedy, audience)}
            </p>
            {entry.note && <p className="text-small text-soft">{entry.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

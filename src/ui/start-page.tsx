import { ChevronRight } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { entryFlow } from '../flow/entry.ts';
import { textFor } from '../flow/text.ts';
import { m } from '../messages/compiled/messages.js';
import { keysFor } from './choice-keys.ts';
import { KeyBadge } from './components/key-badge.tsx';
import { PageTitle } from './components/page-title.tsx';
import { say } from './components/status.tsx';
import { UnfinishedCase } from './components/unfinished-case.tsx';
import { contentIndex } from './content-index.ts';
import { navigate } from './navigation/navigation.ts';
import { optionWords } from './option-words.ts';
import { EvidenceBox } from './reading/evidence-box.tsx';
import { keysIn, useAudience, useSettings } from './settings.ts';
import { useChoiceKeys } from './use-choice-keys.ts';

/** Symptoms in people's own words, and the paste box: an agent has the text at hand, a customer may not. */
export function StartPage() {
  const audience = useAudience();
  const title = audience === 'customer' ? m.start_title_customer() : m.start_title();

  return (
    <div className="mx-auto max-w-5xl">
      <PageTitle title={title} />
      <p className="mt-2 max-w-2xl text-soft">
        {audience === 'customer' ? m.start_lead_customer() : m.start_lead_agent()}
      </p>
      <UnfinishedCase />
      <div className="mt-6 grid gap-8 lg:grid-cols-2 lg:gap-10">
        {audience === 'customer' && (
          <a href="#paste" className="link -mt-2 inline-flex min-h-6 items-center lg:hidden">
            {m.start_to_box()}
          </a>
        )}
        <div id="paste" className={audience === 'customer' ? 'max-lg:order-last' : ''}>
          <ReadBox />
        </div>
        <Symptoms />
      </div>
      {audience === 'agent' && <Flows />}
      <p className="mt-8">
        <Link to="/open" className="link inline-flex min-h-6 items-center">
          {m.handover_open_link()}
        </Link>
      </p>
    </div>
  );
}

function ReadBox() {
  const audience = useAudience();
  return (
    <EvidenceBox
      takesDrops
      hint={audience === 'customer' ? m.paste_hint_customer() : m.paste_hint_agent()}
      rows={8}
      onRead={async (evidence) => {
        const { startFromEvidence } = await import('./start-with.ts');
        await navigate(await startFromEvidence(evidence));
      }}
    />
  );
}

function Symptoms() {
  const audience = useAudience();
  const [starting, setStarting] = useState<string>();
  const section = useRef<HTMLElement>(null);
  const isFast = keysIn(useSettings());
  const keys = keysFor(contentIndex.symptoms);
  useChoiceKeys(section, isFast);

  async function start(id: string) {
    setStarting(id);
    try {
      const { startWithSymptom } = await import('./start-with.ts');
      await navigate(await startWithSymptom(id));
    } catch {
      say(m.status_not_loaded());
      setStarting(undefined);
    }
  }

  return (
    <section ref={section} aria-labelledby="symptoms">
      <h2 id="symptoms" className="text-lg leading-7">
        {m.start_symptoms()}
      </h2>
      <ul className="mt-3 ruled overflow-hidden rounded-card border border-rule bg-raised">
        {contentIndex.symptoms.map(({ id, label, hint }, index) => (
          <li key={id}>
            <button
              type="button"
              className="group flex min-h-control w-full items-center gap-3 px-4 py-2 text-start hover:bg-accent-tint focus-visible:-outline-offset-3 disabled:opacity-60"
              disabled={starting !== undefined}
              data-key={keys[index]}
              aria-keyshortcuts={isFast ? keys[index] : undefined}
              onClick={() => start(id)}
            >
              <span className="flex-1">
                {optionWords({ id, label }, audience)}
                {hint && <span className="block text-small text-soft">{textFor(hint, audience)}</span>}
              </span>
              {isFast && <KeyBadge letter={keys[index] ?? ''} />}
              <ChevronRight
                aria-hidden="true"
                className="size-5 shrink-0 text-soft group-hover:text-accent"
              />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The entry flow is left out: the symptoms above are its questions. */
const flows = contentIndex.flows.filter(({ id }) => id !== entryFlow);

function Flows() {
  return (
    <section aria-labelledby="flows" className="mt-10">
      <h2 id="flows" className="text-lg">
        {m.start_flows()}
      </h2>
      <ul className="mt-3 grid gap-x-10 gap-y-3 sm:grid-cols-2">
        {flows.map(({ id, title, summary }) => (
          <li key={id} className="border-t border-rule pt-3">
            <Link to={`/start/${id}`} className="link inline-block min-h-6">
              {textFor(title, 'agent')}
            </Link>
            <p className="text-small text-soft">{textFor(summary, 'agent')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

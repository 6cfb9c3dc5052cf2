import { Link, useNavigate } from 'react-router';
import { startOf } from '../case/case.ts';
import { detailsIn, type EntryOf, entriesIn } from '../case/log.ts';
import { proposeFlow } from '../case/propose-flow.ts';
import { entryFlow } from '../flow/entry.ts';
import { textFor } from '../flow/text.ts';
import type { Knowledge } from '../knowledge/codes.ts';
import { codesIn, codeText } from '../mail/codes.ts';
import { m } from '../messages/compiled/messages.js';
import { Button, buttonLook } from './components/button.tsx';
import { CodeMeaning } from './components/code-meaning.tsx';
import { MarkedText } from './components/marked-text.tsx';
import { PageTitle } from './components/page-title.tsx';
import { PasteBox } from './components/paste-box.tsx';
import { say } from './components/status.tsx';
import { loadFlow } from './content.ts';
import { contentIndex } from './content-index.ts';
import { addressOf, type OpenCase, record } from './open-case.ts';
import { evidenceFrom } from './start-case.ts';
import { useOpenCase, useRecord } from './use-open-case.ts';

export async function evidenceLoader(): Promise<Knowledge> {
  return (await import('virtual:flows/codes')).default;
}

/** What was pasted into a case, the codes in it, and the checks that fit. */
export function EvidencePage() {
  const open = useOpenCase();
  const save = useRecord(open);
  const evidence = entriesIn(open.case.log, 'evidence');
  const isStarted = startOf(open.case) !== undefined;
  return (
    <div className="mx-auto max-w-3xl">
      <PageTitle title={m.evidence_title()} />
      {!isStarted && <Proposal open={open} evidence={evidence} />}
      {evidence.map((entry, index) => (
        <PastedText key={entry.id} entry={entry} number={index + 1} />
      ))}
      {isStarted && (
        <Link to={addressOf(open)} className={`${buttonLook('primary')} mt-6`}>
          {m.evidence_continue()}
        </Link>
      )}
      <div className="mt-10 border-t border-rule pt-6">
        <PasteBox
          hint={open.audience === 'customer' ? m.paste_hint_customer() : m.paste_hint_agent()}
          rows={5}
          onRead={async (text) => {
            await save(evidenceFrom(text, detailsIn(open.case.log)));
            say(m.evidence_saved());
          }}
        />
      </div>
    </div>
  );
}

function Proposal({ open, evidence }: { open: OpenCase; evidence: readonly EntryOf<'evidence'>[] }) {
  const navigate = useNavigate();
  const codes = evidence.flatMap(({ text }) => codesIn(text));
  const proposed = proposeFlow(codes, contentIndex.flows) ?? entryFlow;
  const others = contentIndex.flows.filter(({ id }) => id !== proposed);
  const first = contentIndex.flows.find(({ id }) => id === proposed);

  async function start(id: string) {
    try {
      const flow = (await loadFlow(id))?.flow;
      if (!flow) return;
      await navigate(
        addressOf(await record(open, [{ type: 'start', flow: flow.id, version: flow.version }])),
      );
    } catch {
      say(m.status_not_loaded());
    }
  }

  return (
    <div className="mt-4">
      {codes.length > 0 ? (
        <>
          <p>{m.evidence_lead_codes()}</p>
          <ul className="mt-2 flex flex-wrap gap-2" aria-label={m.evidence_codes_label()}>
            {codes.slice(0, 12).map((code) => (
              <li
                key={codeText(code)}
                className="rounded-full bg-accent-tint px-3 py-1 font-mono font-semibold"
                translate="no"
              >
                {codeText(code)}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{m.evidence_lead_none()}</p>
      )}
      {codes[0] && <CodeMeaning code={codes[0]} audience={open.audience} />}
      {first && (
        <section
          aria-labelledby="proposed"
          className="mt-6 rounded-card border-2 border-accent bg-raised p-4"
        >
          <h2 id="proposed" className="text-small font-bold text-accent">
            {m.evidence_proposed()}
          </h2>
          <p className="mt-1 text-lg font-semibold">{textFor(first.title, open.audience)}</p>
          <p className="text-soft">{textFor(first.summary, open.audience)}</p>
          <Button look="primary" className="mt-3" onClick={() => start(first.id)}>
            {m.evidence_start()}
          </Button>
        </section>
      )}
      <details className="mt-4">
        <summary className="link w-fit min-h-6">{m.evidence_other()}</summary>
        <ul className="mt-2 divide-y divide-rule border-y border-rule">
          {others.map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                className="link min-h-control w-full text-start"
                onClick={() => start(id)}
              >
                {textFor(title, open.audience)}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function PastedText({ entry, number }: { entry: EntryOf<'evidence'>; number: number }) {
  const id = `text-${number}`;
  return (
    <div className="mt-8">
      <h2 id={id} className="text-lg">
        {entry.name ?? m.evidence_name({ number })}
      </h2>
      <MarkedText text={entry.text} labelledBy={id} />
    </div>
  );
}

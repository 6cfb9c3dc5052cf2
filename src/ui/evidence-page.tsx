import { lazy, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { headersOf } from '../case/headers-in.ts';
import { type EntryOf, evidenceIn } from '../case/log.ts';
import type { Knowledge } from '../knowledge/codes.ts';
import { m } from '../messages/compiled/messages.js';
import { Button, buttonLook } from './components/button.tsx';
import { MarkedText } from './components/marked-text.tsx';
import { OptionalPart } from './components/optional-part.tsx';
import { PageTitle } from './components/page-title.tsx';
import { showAnew } from './navigation/navigation.ts';
import { addressOf } from './open-case.ts';
import { addEvidence } from './reading/add-evidence.ts';
import { EvidenceBox } from './reading/evidence-box.tsx';
import { ResultCard } from './reading/result-card.tsx';
import type { OpenCase } from './show-case.ts';
import { useRecord } from './use-open-case.ts';

const CaseHeaders = lazy(async () => ({
  default: (await import('./headers/case-headers.tsx')).CaseHeaders,
}));

/** What was pasted into a case, and what each of it says: what was added last stands first. */
export function EvidencePage({ open, knowledge }: { open: OpenCase; knowledge: Knowledge }) {
  const save = useRecord(open);
  const all = evidenceIn(open.case.log).map((entry, index) => ({ entry, number: index + 1 }));
  const isStarted = open.standing.at.flow !== '';
  const newest = useRef<HTMLDivElement>(null);
  const shown = useRef(all.length);
  const box = useRef<HTMLDetailsElement>(null);

  async function setAside(evidence: string) {
    await save([{ type: 'set-aside', evidence }]);
    if (box.current) box.current.open = true;
    box.current?.querySelector('textarea')?.focus();
  }

  // What was added just now stands first: whoever cannot see that is led there.
  useEffect(() => {
    if (all.length > shown.current) newest.current?.focus();
    shown.current = all.length;
  }, [all.length]);

  return (
    <div className="mx-auto max-w-3xl">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <PageTitle title={m.evidence_title()} />
        {isStarted && (
          <Link to={addressOf(open)} className={buttonLook('primary')}>
            {m.evidence_continue()}
          </Link>
        )}
      </div>
      {/* What was added last stands first: that is what the person wants to see. */}
      <div ref={newest} tabIndex={-1} className="outline-none">
        {all.toReversed().map(({ entry, number }) => (
          <Evidence
            key={entry.id}
            open={open}
            knowledge={knowledge}
            entry={entry}
            number={number}
            onSetAside={() => setAside(entry.id)}
          />
        ))}
      </div>
      <details ref={box} className="mt-10 border-t border-rule pt-6" open={all.length === 0}>
        <summary className="link w-fit min-h-6">{m.evidence_more_box()}</summary>
        <div className="mt-4">
          <EvidenceBox
            hint={m.paste_hint_case()}
            rows={5}
            onRead={async (evidence) => {
              await addEvidence(open, evidence);
              await showAnew();
            }}
          />
        </div>
      </details>
    </div>
  );
}

function Evidence({
  open,
  knowledge,
  entry,
  number,
  onSetAside,
}: {
  open: OpenCase;
  knowledge: Knowledge;
  entry: EntryOf<'evidence'>;
  number: number;
  onSetAside: () => void;
}) {
  const { text, name, reading, leftOut } = entry;
  const id = `text-${number}`;
  const analysis = headersOf(entry);
  const [isOpen, setOpen] = useState(!reading);
  return (
    <div className="mt-6">
      {reading && <ResultCard open={open} evidence={entry} reading={reading} knowledge={knowledge} />}
      {reading?.kind === 'unrecognised' && (
        <Button look="secondary" className="mt-3" onClick={onSetAside}>
          {m.evidence_instead()}
        </Button>
      )}
      {analysis && (
        <OptionalPart>
          <CaseHeaders analysis={analysis} audience={open.audience} />
        </OptionalPart>
      )}
      <details className="mt-4" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="link w-fit min-h-6" id={id}>
          {name ?? m.evidence_name({ number })}
        </summary>
        {isOpen && <MarkedText text={text} reading={reading} labelledBy={id} />}
        {leftOut !== undefined && (
          <p className="mt-1 text-small text-soft">{m.evidence_left_out({ size: sizeText(leftOut) })}</p>
        )}
      </details>
    </div>
  );
}

/** `12.3 MB` or `120 kB` */
function sizeText(bytes: number): string {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'megabyte'] : [bytes / 1000, 'kilobyte'];
  return new Intl.NumberFormat('en-US', { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

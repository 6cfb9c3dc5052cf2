import { lazy, Suspense } from 'react';
import { Link, useLoaderData } from 'react-router';
import { headersOf } from '../case/headers-in.ts';
import { type EntryOf, entriesIn } from '../case/log.ts';
import type { Knowledge } from '../knowledge/codes.ts';
import { m } from '../messages/compiled/messages.js';
import { buttonLook } from './components/button.tsx';
import { MarkedText } from './components/marked-text.tsx';
import { PageTitle } from './components/page-title.tsx';
import { loadKnowledge } from './content.ts';
import { addressOf, type OpenCase } from './open-case.ts';
import { EvidenceBox } from './reading/evidence-box.tsx';
import { evidenceEntries } from './reading/evidence-entries.ts';
import { ResultCard } from './reading/result-card.tsx';
import { useOpenCase, useRecord } from './use-open-case.ts';

const CaseHeaders = lazy(async () => ({
  default: (await import('./headers/case-headers.tsx')).CaseHeaders,
}));

export const evidenceLoader = (): Promise<Knowledge> => loadKnowledge();

/** What was pasted into a case, and what each of it says: first what the case is about. */
export function EvidencePage() {
  const open = useOpenCase();
  const save = useRecord(open);
  const all = entriesIn(open.case.log, 'evidence').map((entry, index) => ({ entry, number: index + 1 }));
  const isStarted = open.standing.at.flow !== '';
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
      {all.toReversed().map(({ entry, number }) => (
        <Evidence key={entry.id} open={open} entry={entry} number={number} />
      ))}
      <details className="mt-10 border-t border-rule pt-6" open={all.length === 0}>
        <summary className="link w-fit min-h-6">{m.evidence_more_box()}</summary>
        <div className="mt-4">
          <EvidenceBox
            hint={m.paste_hint_case()}
            rows={5}
            onRead={async (evidence) => {
              await save(evidenceEntries(open.case.log, evidence, open.detailKinds));
              window.scrollTo({ top: 0 });
            }}
          />
        </div>
      </details>
    </div>
  );
}

function Evidence({ open, entry, number }: { open: OpenCase; entry: EntryOf<'evidence'>; number: number }) {
  const knowledge = useLoaderData<Knowledge>();
  const { text, name, reading, leftOut } = entry;
  const id = `text-${number}`;
  const analysis = headersOf(entry);
  return (
    <div className="mt-6">
      {reading && <ResultCard open={open} evidence={entry} reading={reading} knowledge={knowledge} />}
      {analysis && (
        <Suspense fallback={null}>
          <CaseHeaders analysis={analysis} audience={open.audience} />
        </Suspense>
      )}
      <details className="mt-4" open={!reading}>
        <summary className="link w-fit min-h-6" id={id}>
          {name ?? m.evidence_name({ number })}
        </summary>
        <p className="mt-1 text-small text-soft">{m.evidence_text()}</p>
        <MarkedText text={text} reading={reading} labelledBy={id} />
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

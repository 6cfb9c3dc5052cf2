import { Link } from 'wouter';
import { evidenceIn } from '../../case/log.ts';
import { m } from '../../messages/compiled/messages.js';
import { navigate } from '../navigation/navigation.ts';
import { addEvidence } from '../reading/add-evidence.ts';
import { EvidenceBox } from '../reading/evidence-box.tsx';
import type { OpenCase } from '../show-case.ts';

/** What was pasted into the case, and a box to paste more without leaving the question. */
export function CaseEvidence({ open, hasBox }: { open: OpenCase; hasBox: boolean }) {
  if (open.draft) return null;
  const count = evidenceIn(open.case.log).length;
  return (
    <div className="mt-4 border-t border-rule pt-3 text-small">
      {count > 0 && (
        <Link to={`/case/${open.case.id}/evidence`} className="link mb-2 inline-flex min-h-6 items-center">
          {m.evidence_show({ count })}
        </Link>
      )}
      {hasBox && (
        <details>
          <summary className="link min-h-6 w-fit">{m.evidence_add()}</summary>
          <div className="mt-2">
            <CaseEvidenceBox open={open} />
          </div>
        </details>
      )}
    </div>
  );
}

/** Takes more evidence for a case, and shows what it says. */
export function CaseEvidenceBox({ open }: { open: OpenCase }) {
  return (
    <EvidenceBox
      hint={m.paste_hint_case()}
      rows={4}
      onRead={async (evidence) => {
        await navigate(await addEvidence(open, evidence));
      }}
    />
  );
}

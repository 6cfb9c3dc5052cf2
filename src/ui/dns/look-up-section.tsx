import { Globe } from 'lucide-react';
import { useId, useState } from 'react';
import { dnsFindings, findingsOf } from '../../case/dns-findings.ts';
import { type LookUpFields, lookUpFields } from '../../case/look-up-fields.ts';
import type { CheckId } from '../../dns/verdicts.ts';
import { pathOf } from '../../flow/flow.ts';
import type { Question } from '../../flow/schema.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { say } from '../components/status.tsx';
import { navigate } from '../navigation/navigation.ts';
import { record } from '../record.ts';
import type { OpenCase } from '../show-case.ts';
import { useRecord } from '../use-open-case.ts';
import { DnsChecks } from './dns-checks.tsx';
import { dnsEvidenceText } from './evidence-text.ts';
import { FieldForm } from './field-form.tsx';
import type { DnsFields } from './fields.ts';
import type { DnsResult } from './run-check.ts';
import { loadDnsTexts } from './texts.ts';
import { checkName } from './verdict-words.ts';

/** The look-ups that help to answer a question. What they find goes into the case, and answers it where it can. */
export function LookUpSection({
  open,
  lookUp: { checks, of, hosted },
}: {
  open: OpenCase;
  lookUp: NonNullable<Question['lookUp']>;
}) {
  const title = useId();
  const save = useRecord(open);
  const [wanted, setWanted] = useState(0);
  const [fields, setFields] = useState<LookUpFields>(() => lookUpFields(open.case.log, of));

  /** A look-up belongs to a case: the draft becomes one first. */
  async function begin() {
    try {
      await record(open, []);
    } catch {
      say(m.status_not_loaded());
      return;
    }
    await navigate(`/case/${open.case.id}/${pathOf(open.standing.at)}`, { replace: true });
  }

  async function keep(result: DnsResult) {
    if (result.verdict === 'not-checked') return;
    const text = dnsEvidenceText(result, await loadDnsTexts(), open.audience);
    const name = m.dns_evidence_name({ check: checkName(result.check) });
    const findings = dnsFindings(result);
    await save([{ type: 'evidence', text, name, findings, speaksFor: [...findingsOf[result.check]] }]);
  }

  return (
    <section aria-labelledby={title} className="rounded-card border border-rule bg-raised p-4">
      <h2 id={title} className="flex items-center gap-2 text-lg">
        <Globe aria-hidden="true" className="size-5 text-accent" />
        {m.dns_look_up_title()}
      </h2>
      {open.draft ? (
        <Button className="mt-3" onClick={begin}>
          {m.dns_look_up_begin()}
        </Button>
      ) : (
        <>
          <FieldForm
            names={fieldsOf(checks)}
            fields={fields}
            onChange={setFields}
            onEnter={() => setWanted(wanted + 1)}
          />
          <div className="mt-4">
            <DnsChecks
              fields={fields}
              provider={hosted === 'here' ? open.provider : undefined}
              checks={checks}
              heading="h3"
              wanted={wanted}
              onResult={keep}
            />
          </div>
        </>
      )}
    </section>
  );
}

function fieldsOf(checks: readonly CheckId[]): (keyof DnsFields)[] {
  const has = (...some: CheckId[]) => some.some((check) => checks.includes(check));
  return [
    ...(has('domain', 'mx', 'spf', 'dkim', 'dmarc') ? (['domain'] as const) : []),
    ...(has('spf', 'ptr') ? (['ip'] as const) : []),
    ...(has('dkim') ? (['selector', 'signer'] as const) : []),
    ...(has('spf', 'dmarc') ? (['from'] as const) : []),
  ];
}

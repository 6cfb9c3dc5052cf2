import { Suspense, useEffect, useRef, useState } from 'react';
import type { LookUpFields } from '../../case/look-up-fields.ts';
import { isNotChecked } from '../../dns/check-result.ts';
import type { DnsTexts } from '../../dns/dns-texts.ts';
import { type CheckId, checkIds } from '../../dns/verdicts.ts';
import type { Provider } from '../../knowledge/provider.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { copyText } from '../copy-text.ts';
import { useAudience } from '../settings.ts';
import { CheckSection } from './check-section.tsx';
import { dnsEvidenceText } from './evidence-text.ts';
import { Overview } from './overview.tsx';
import { useAllowedResolver } from './resolver.ts';
import { ResolverConsent } from './resolver-consent.tsx';
import { type DnsResult, missingField } from './run-check.ts';
import { dnsTexts, loadDnsTexts } from './texts.ts';
import { useDnsChecks } from './use-dns-checks.ts';

interface DnsChecksProps {
  fields: LookUpFields;
  /** Whose customer the domain is. Absent for a domain of somebody else. */
  provider: Provider | undefined;
  /** Which ones, in their order. Absent: all. */
  checks?: readonly CheckId[];
  /** Of each check. */
  heading?: 'h2' | 'h3';
  /** How often the person asked for all of them by pressing Enter in the fields. */
  wanted?: number;
  /** Told of each result, also of one that could not be looked up. */
  onResult?: (result: DnsResult) => void;
}

/** The checks of some fields. Until the person has allowed a resolver, only what a look-up would tell to whom. */
export function DnsChecks(props: DnsChecksProps) {
  return (
    <Suspense fallback={null}>
      <AllowedChecks {...props} />
    </Suspense>
  );
}

function AllowedChecks({ checks = checkIds, ...rest }: DnsChecksProps) {
  const resolver = useAllowedResolver();
  const [isChanging, setChanging] = useState(false);
  useEffect(() => {
    loadDnsTexts().catch(() => undefined); // while a resolver is chosen: asked for again where they are needed
  }, []);
  if (!resolver) return <ResolverConsent />;
  const texts = dnsTexts();
  return (
    <div className="grid grid-cols-1 gap-4">
      <p className="flex flex-wrap items-center gap-x-2 text-small text-soft">
        {m.dns_asks(resolver)}
        <Button
          look="quiet"
          className="min-h-8! text-small"
          aria-expanded={isChanging}
          onClick={() => setChanging(!isChanging)}
        >
          {m.dns_change()}
        </Button>
      </p>
      {isChanging && <ResolverConsent chosen={resolver.id} onDone={() => setChanging(false)} />}
      <Sections {...rest} checks={checks} texts={texts} endpoint={resolver.endpoint} host={resolver.host} />
    </div>
  );
}

/** How many checks came to a result. One that could not be looked up did not. */
function doneWords(found: readonly DnsResult[]): string {
  if (found.length === 0) return '';
  const open = found.filter(isNotChecked).length;
  const done = m.dns_done({ count: found.length - open });
  return open === 0 ? done : m.dns_done_but({ done, count: open });
}

/** With fewer checks, all that they found is in sight anyhow. */
const overviewFrom = 4;

function Sections({
  checks,
  host,
  heading = 'h2',
  wanted = 0,
  ...question
}: Omit<DnsChecksProps, 'checks'> & {
  checks: readonly CheckId[];
  texts: DnsTexts;
  endpoint: string;
  host: string;
}) {
  const { fields, texts } = question;
  const audience = useAudience();
  const { results, running, run, runAll, cancel } = useDnsChecks(question);
  const possible = checks.filter((check) => missingField(check, fields) === undefined);
  const found = possible.flatMap((check) => results[check] ?? []);
  const isRunning = running.length > 0;
  useWanted(wanted, () => runAll(possible));

  return (
    <div>
      {checks.length > 1 && (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            look="primary"
            disabled={possible.length === 0}
            onClick={() => (isRunning ? cancel() : runAll(possible))}
          >
            {isRunning ? m.dns_cancel() : m.dns_run_all()}
          </Button>
          {found.length > 1 && !isRunning && (
            <Button
              onClick={() =>
                copyText(
                  found.map((result) => dnsEvidenceText(result, texts, audience)).join('\n\n\n'),
                  m.dns_copied(),
                )
              }
            >
              {m.dns_copy_all()}
            </Button>
          )}
        </div>
      )}
      {/* One check alone says below what it does. */}
      <p role="status" className={checks.length > 1 ? 'mt-2 min-h-6 text-small text-soft' : 'sr-only'}>
        {isRunning ? m.dns_asking({ host }) : doneWords(found)}
      </p>
      {checks.length >= overviewFrom && found.length + running.length > 1 && (
        <Overview checks={possible} results={results} running={running} texts={texts} />
      )}
      <div className={checks.length > 1 ? 'mt-4 ruled border-y border-rule' : ''}>
        {checks.map((check) => (
          <CheckSection
            key={check}
            check={check}
            heading={heading}
            fields={fields}
            texts={texts}
            host={host}
            result={results[check]}
            isRunning={running.includes(check)}
            onRun={() => run(check)}
            onCancel={() => cancel(check)}
          />
        ))}
      </div>
    </div>
  );
}

/** Runs once for each time that it was asked for, also for one before there was a resolver to ask. */
function useWanted(wanted: number, run: () => void) {
  const served = useRef(0);
  useEffect(() => {
    if (wanted === served.current) return;
    served.current = wanted;
    run();
  });
}

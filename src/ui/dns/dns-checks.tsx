import { Suspense, use, useState } from 'react';
import type { DnsTexts } from '../../dns/dns-texts.ts';
import { type CheckId, checkIds } from '../../dns/verdicts.ts';
import type { Provider } from '../../knowledge/provider.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { CheckSection } from './check-section.tsx';
import type { KnownFields } from './fields.ts';
import { useAllowedResolver } from './resolver.ts';
import { ResolverConsent } from './resolver-consent.tsx';
import { type DnsResult, missingField } from './run-check.ts';
import { loadDnsTexts } from './texts.ts';
import { useDnsChecks } from './use-dns-checks.ts';

interface DnsChecksProps {
  fields: KnownFields;
  /** Whose customer the domain is. Absent for a domain of somebody else. */
  provider: Provider | undefined;
  /** Which ones, in their order. Absent: all. */
  checks?: readonly CheckId[];
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
  const texts = use(loadDnsTexts());
  const resolver = useAllowedResolver();
  const [isChanging, setChanging] = useState(false);
  if (!resolver) return <ResolverConsent />;
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

function Sections({
  checks,
  host,
  ...question
}: Omit<DnsChecksProps, 'checks'> & {
  checks: readonly CheckId[];
  texts: DnsTexts;
  endpoint: string;
  host: string;
}) {
  const { fields, texts } = question;
  const { results, running, run, runAll, cancel } = useDnsChecks(question);
  const possible = checks.filter((check) => missingField(check, fields) === undefined);
  const done = possible.filter((check) => results[check]).length;
  const isRunning = running.length > 0;
  return (
    <div>
      {checks.length > 1 && possible.length > 0 && (
        <div className="flex flex-wrap items-center gap-4">
          <Button look="primary" onClick={() => (isRunning ? cancel() : runAll(possible))}>
            {isRunning ? m.dns_cancel() : m.dns_run_all()}
          </Button>
        </div>
      )}
      <p role="status" className="mt-2 min-h-6 text-small text-soft">
        {isRunning ? m.dns_asking({ host }) : done > 0 ? m.dns_done({ count: done }) : ''}
      </p>
      <div className="divide-y divide-rule border-y border-rule">
        {checks.map((check) => (
          <CheckSection
            key={check}
            check={check}
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

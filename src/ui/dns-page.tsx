import { useState } from 'react';
import type { LookUpFields } from '../case/look-up-fields.ts';
import type { DnsTexts } from '../dns/dns-texts.ts';
import type { CheckId } from '../dns/verdicts.ts';
import type { Provider } from '../knowledge/provider.ts';
import { otherProvider } from '../knowledge/provider-id.ts';
import { m } from '../messages/compiled/messages.js';
import { PageTitle } from './components/page-title.tsx';
import { loadProviders } from './content.ts';
import { BlocklistLinks } from './dns/blocklist-links.tsx';
import { DnsChecks } from './dns/dns-checks.tsx';
import { FieldForm } from './dns/field-form.tsx';
import { type DnsFields, fieldsFromFragment, isElsewhereIn } from './dns/fields.ts';
import { loadDnsTexts } from './dns/texts.ts';
import { useShown } from './navigation/use-shown.ts';
import { providerIdIn, useAudience, useSettings } from './settings.ts';

interface DnsData {
  readonly texts: DnsTexts;
  readonly providers: readonly Provider[];
}

export async function loadDns(): Promise<DnsData> {
  const [texts, providers] = await Promise.all([loadDnsTexts(), loadProviders()]);
  return { texts, providers };
}

/** Which fields are in sight, and which are folded: only the header of a message tells those. */
const fieldsFor = {
  agent: { names: ['domain', 'ip'], folded: ['selector', 'signer', 'from'] },
  customer: { names: ['domain'], folded: ['ip', 'selector', 'signer', 'from'] },
} as const;

/** Looks records up and says what they mean. What is typed stands nowhere in the address; a link may bring it behind #. */
export function DnsPage({ texts, providers }: DnsData) {
  const audience = useAudience();
  const { hash } = useShown().address;
  const [fields, setFields] = useState<LookUpFields>(() => fieldsFromFragment(hash));
  const [wanted, setWanted] = useState(0);
  const [isElsewhere, setElsewhere] = useState(() => isElsewhereIn(hash));
  const chosen = providerIdIn(useSettings());
  const provider = chosen === otherProvider ? undefined : providers.find(({ id }) => id === chosen);
  return (
    <div className="mx-auto max-w-3xl">
      <PageTitle title={m.dns_title()} />
      <p className="mt-2 text-soft">{audience === 'agent' ? m.dns_lead_agent() : m.dns_lead_customer()}</p>
      <FieldForm
        {...fieldsFor[audience]}
        fields={fields}
        onChange={setFields}
        onEnter={() => setWanted(wanted + 1)}
      />
      {provider && (
        <label className="mt-4 flex w-fit items-start gap-3">
          <input
            type="checkbox"
            className="mt-0.5 size-5"
            checked={!isElsewhere}
            onChange={(event) => setElsewhere(!event.target.checked)}
          />
          <span>
            {m.dns_hosted_here({ provider: provider.name })}
            <span className="block text-small text-soft">
              {m.dns_hosted_here_hint({ provider: provider.name })}
            </span>
          </span>
        </label>
      )}
      <div className="mt-6">
        <DnsChecks
          fields={fields}
          provider={isElsewhere ? undefined : provider}
          {...(audience === 'customer' ? { checks: checksFor(fields) } : {})}
          wanted={wanted}
        />
      </div>
      <BlocklistLinks fields={fields} texts={texts} />
    </div>
  );
}

/** A customer seldom has more than the name of a domain. What nobody can run does not stand in the way. */
function checksFor({ ip, selector }: DnsFields): readonly CheckId[] {
  return [
    'domain',
    'mx',
    'spf',
    ...(selector === undefined ? [] : (['dkim'] as const)),
    'dmarc',
    ...(ip === undefined ? [] : (['ptr'] as const)),
  ];
}

import { useState } from 'react';
import { useLoaderData, useLocation } from 'react-router';
import type { DnsTexts } from '../dns/dns-texts.ts';
import type { Provider } from '../knowledge/provider.ts';
import { otherProvider } from '../knowledge/provider-id.ts';
import { m } from '../messages/compiled/messages.js';
import { PageTitle } from './components/page-title.tsx';
import { loadProviders } from './content.ts';
import { BlocklistLinks } from './dns/blocklist-links.tsx';
import { DnsChecks } from './dns/dns-checks.tsx';
import { FieldForm } from './dns/field-form.tsx';
import { fieldNames, fieldsFromFragment, type KnownFields } from './dns/fields.ts';
import { loadDnsTexts } from './dns/texts.ts';
import { providerIdIn, useAudience, useSettings } from './settings.ts';

interface DnsData {
  readonly texts: DnsTexts;
  readonly providers: readonly Provider[];
}

export async function dnsLoader(): Promise<DnsData> {
  const [texts, providers] = await Promise.all([loadDnsTexts(), loadProviders()]);
  return { texts, providers };
}

/** Looks records up and says what they mean. What is typed stands nowhere in the address; a link may bring it behind #. */
export function DnsPage() {
  const { texts, providers } = useLoaderData<DnsData>();
  const audience = useAudience();
  const { hash } = useLocation();
  const [fields, setFields] = useState<KnownFields>(() => fieldsFromFragment(hash));
  const chosen = providerIdIn(useSettings()) ?? otherProvider;
  const provider = providers.find(({ id }) => id === chosen);
  return (
    <div className="mx-auto max-w-3xl">
      <PageTitle title={m.dns_title()} />
      <p className="mt-2 text-soft">{audience === 'agent' ? m.dns_lead_agent() : m.dns_lead_customer()}</p>
      <FieldForm names={fieldNames} fields={fields} onChange={setFields} />
      <div className="mt-6">{provider && <DnsChecks fields={fields} provider={provider} />}</div>
      <BlocklistLinks fields={fields} texts={texts} />
    </div>
  );
}

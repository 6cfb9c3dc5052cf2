import { type SyntheticEvent, useId, useState } from 'react';
import { useLoaderData, useLocation } from 'react-router';
import type { DnsTexts } from '../dns/dns-texts.ts';
import type { Provider } from '../knowledge/provider.ts';
import { otherProvider } from '../knowledge/provider-id.ts';
import { m } from '../messages/compiled/messages.js';
import { PageTitle } from './components/page-title.tsx';
import { loadProviders } from './content.ts';
import { BlocklistLinks } from './dns/blocklist-links.tsx';
import { DnsChecks } from './dns/dns-checks.tsx';
import { type DnsFields, fieldNames, fieldsFromForm, fieldsFromFragment } from './dns/fields.ts';
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
  const [fields, setFields] = useState<DnsFields>(() => fieldsFromFragment(hash));
  const chosen = providerIdIn(useSettings()) ?? otherProvider;
  const provider = providers.find(({ id }) => id === chosen);
  return (
    <div className="mx-auto max-w-3xl">
      <PageTitle title={m.dns_title()} />
      <p className="mt-2 text-soft">{audience === 'agent' ? m.dns_lead_agent() : m.dns_lead_customer()}</p>
      <Fields fields={fields} onChange={setFields} />
      <div className="mt-6">{provider && <DnsChecks fields={fields} provider={provider} />}</div>
      <BlocklistLinks fields={fields} texts={texts} />
    </div>
  );
}

function Fields({ fields, onChange }: { fields: DnsFields; onChange: (fields: DnsFields) => void }) {
  const change = (event: SyntheticEvent<HTMLFormElement>) =>
    onChange(fieldsFromForm(new FormData(event.currentTarget)));
  return (
    <form
      className="mt-6"
      aria-label={m.dns_fields()}
      onChange={change}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {fieldNames.map((name) => (
          <Field key={name} name={name} value={fields[name]} />
        ))}
      </div>
    </form>
  );
}

function Field({ name, value }: { name: keyof DnsFields; value: string | undefined }) {
  const id = useId();
  const { label, hint } = words[name];
  return (
    <div className="grid grid-cols-1 content-start gap-1">
      <label htmlFor={id} className="font-semibold">
        {label()}
      </label>
      <p id={`${id}-hint`} className="text-small text-soft">
        {hint()}
      </p>
      <input
        id={id}
        name={name}
        type="text"
        className="field"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={value}
        aria-describedby={`${id}-hint`}
      />
    </div>
  );
}

const words = {
  domain: { label: m.dns_field_domain, hint: m.dns_field_domain_hint },
  ip: { label: m.dns_field_ip, hint: m.dns_field_ip_hint },
  selector: { label: m.dns_field_selector, hint: m.dns_field_selector_hint },
  from: { label: m.dns_field_from, hint: m.dns_field_from_hint },
};

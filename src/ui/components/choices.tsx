import { Fragment } from 'react';
import type { Audience } from '../../flow/text.ts';
import { otherProvider } from '../../knowledge/provider-id.ts';
import { m } from '../../messages/compiled/messages.js';
import { showAnew } from '../navigation/navigation.ts';
import { useShownCase } from '../navigation/use-shown.ts';
import { operator } from '../operator/operator.ts';
import { offeredProviders } from '../providers.ts';
import { changeSettings, providerIdIn, useAudience, useSettings } from '../settings.ts';
import type { OpenCase } from '../show-case.ts';
import { say } from './status.tsx';

/** The mail provider, of the case where there is one. */
export function ProviderChoice() {
  const open = useShownCase();
  const chosen = providerIdIn(useSettings());
  const providers = offeredProviders();

  async function choose(provider: string) {
    try {
      if (open) await recordProvider(open, provider);
    } catch {
      say(m.status_not_loaded());
      return;
    }
    changeSettings({ provider });
    await showAnew();
  }

  return (
    <label className="flex min-w-36 flex-1 items-center gap-2 text-small sm:flex-none">
      <span className="shrink-0 text-soft max-sm:sr-only">{m.provider_label()}</span>
      <select
        name="provider"
        autoComplete="off" // what a browser puts back was not chosen now
        className="field min-h-9! min-w-0 flex-1 py-0! sm:w-auto! sm:max-w-48"
        value={open?.provider.id ?? chosen ?? otherProvider}
        onChange={(event) => choose(event.target.value)}
      >
        {/* A case that came from elsewhere can have one that is not offered here. */}
        {open && !providers.some(({ id }) => id === open.provider.id) && (
          <option value={open.provider.id}>{open.provider.name}</option>
        )}
        {providers.map(({ id, name }) => (
          <Fragment key={id}>
            {id === otherProvider && providers.length > 1 && <hr />}
            <option value={id}>{name}</option>
          </Fragment>
        ))}
      </select>
    </label>
  );
}

async function recordProvider(open: OpenCase, provider: string) {
  const { record } = await import('../record.ts');
  await record(open, [{ type: 'provider', provider }]);
}

/** Who is asking. With one audience nobody is asked. */
export function AudienceChoice() {
  const audience = useAudience();
  const words = { agent: m.audience_agent, customer: m.audience_customer };
  const choose = (chosen: Audience) => {
    changeSettings({ audience: chosen });
    showAnew();
  };

  if (operator().settings.audiences.length < 2) return null;
  return (
    <fieldset className="flex min-h-9 items-center gap-1 text-small">
      <legend className="sr-only">{m.audience_label()}</legend>
      {(['customer', 'agent'] as const).map((one) => (
        <label
          key={one}
          className="flex min-h-9 items-center rounded-card border border-transparent px-2.5 text-soft has-checked:border-accent has-checked:bg-accent-tint has-checked:font-strong has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="audience"
            value={one}
            autoComplete="off"
            className="sr-only"
            checked={audience === one}
            onChange={() => choose(one)}
          />
          {words[one]()}
        </label>
      ))}
    </fieldset>
  );
}

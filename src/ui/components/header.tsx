import { Keyboard, Mail } from 'lucide-react';
import { Link, NavLink, useNavigation, useRevalidator, useRouteLoaderData } from 'react-router';
import type { Audience } from '../../flow/text.ts';
import { otherProvider } from '../../knowledge/provider-id.ts';
import { m } from '../../messages/compiled/messages.js';
import { basePath } from '../base-path.ts';
import { type CaseRouteData, caseRouteId } from '../case-route-id.ts';
import { operator, productName } from '../operator/operator.ts';
import { offeredProviders } from '../providers.ts';
import { changeSettings, providerIdIn, useAudience, useSettings } from '../settings.ts';
import { Button } from './button.tsx';

const navLook =
  'flex min-h-10 items-center rounded-card px-2 text-small font-medium text-accent underline-offset-4 hover:underline aria-[current=page]:text-ink aria-[current=page]:underline';

export function Header({ onKeys }: { onKeys: () => void }) {
  const audience = useAudience();
  const busy = useNavigation().state !== 'idle';
  return (
    <header className="border-b border-rule bg-raised print:hidden" aria-busy={busy}>
      <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-6 gap-y-2 px-4 py-2 sm:px-6">
        <Link to="/" className="brand flex min-h-10 items-center gap-2 text-lg font-bold">
          <Logo />
          {productName()}
        </Link>
        <nav
          aria-label={m.nav_label()}
          className="ms-auto flex flex-wrap items-center gap-1 lg:order-last lg:ms-0"
        >
          <NavLink to="/cases" className={navLook}>
            {m.nav_cases()}
          </NavLink>
          <NavLink to="/codes" className={navLook}>
            {m.nav_codes()}
          </NavLink>
          {audience === 'agent' && (
            <>
              <NavLink to="/headers" className={navLook}>
                {m.nav_headers()}
              </NavLink>
              <NavLink to="/dns" className={navLook}>
                {m.dns_nav()}
              </NavLink>
              <NavLink to="/settings" className={navLook}>
                {m.settings_nav()}
              </NavLink>
            </>
          )}
          <Button
            look="quiet"
            className="min-h-10 text-small max-sm:hidden"
            onClick={onKeys}
            aria-keyshortcuts="?"
          >
            <Keyboard aria-hidden="true" className="size-4" />
            {m.nav_keys()}
          </Button>
        </nav>
        <div className="choices flex w-full flex-wrap items-center gap-2 sm:justify-between lg:ms-auto lg:w-auto lg:gap-x-6">
          <ProviderChoice />
          {operator().settings.audiences.length > 1 && <AudienceChoice audience={audience} />}
        </div>
      </div>
    </header>
  );
}

/** Of a fixed height, so that nothing jumps when it comes. */
function Logo() {
  const { logo } = operator().settings;
  if (logo === undefined) return <Mail aria-hidden="true" className="size-5 text-accent" />;
  return <img src={`${basePath}/${logo}`} alt="" className="h-6 w-auto max-w-40 object-contain" />;
}

function ProviderChoice() {
  const open = useRouteLoaderData<CaseRouteData>(caseRouteId)?.open;
  const revalidator = useRevalidator();
  const chosen = providerIdIn(useSettings());
  const providers = offeredProviders();

  async function choose(provider: string) {
    changeSettings({ provider });
    if (open) {
      const { record } = await import('../open-case.ts');
      await record(open, [{ type: 'provider', provider }]);
    }
    await revalidator.revalidate();
  }

  return (
    <label className="flex min-w-36 flex-1 items-center gap-2 text-small sm:flex-none">
      <span className="shrink-0 text-soft max-sm:sr-only">{m.provider_label()}</span>
      <select
        className="field min-h-9! min-w-0 flex-1 py-0! sm:w-auto! sm:max-w-48"
        value={open?.provider.id ?? chosen ?? otherProvider}
        onChange={(event) => choose(event.target.value)}
      >
        {/* A case that came from elsewhere can have one that is not offered here. */}
        {open && !providers.some(({ id }) => id === open.provider.id) && (
          <option value={open.provider.id}>{open.provider.name}</option>
        )}
        {providers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function AudienceChoice({ audience }: { audience: Audience }) {
  const revalidator = useRevalidator();
  const words = { agent: m.audience_agent, customer: m.audience_customer };
  const choose = (chosen: Audience) => {
    changeSettings({ audience: chosen });
    revalidator.revalidate();
  };

  return (
    <fieldset className="flex min-h-9 items-center gap-1 text-small">
      <legend className="sr-only">{m.audience_label()}</legend>
      {(['customer', 'agent'] as const).map((one) => (
        <label
          key={one}
          className="flex min-h-9 items-center rounded-card border border-transparent px-2.5 text-soft has-checked:border-accent has-checked:bg-accent-tint has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="audience"
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

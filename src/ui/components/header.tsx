import { Keyboard, Mail } from 'lucide-react';
import { Link } from 'wouter';
import { m } from '../../messages/compiled/messages.js';
import { basePath } from '../base-path.ts';
import { useSection } from '../navigation/use-shown.ts';
import { operator, productName } from '../operator/operator.ts';
import { audienceIn, keysIn, useSettings } from '../settings.ts';
import { Button } from './button.tsx';
import { AudienceChoice, ProviderChoice } from './choices.tsx';

const navLook =
  'flex min-h-10 items-center rounded-card px-2 text-small text-accent underline-offset-4 hover:underline aria-[current=page]:text-ink aria-[current=page]:underline';

export function Header({ onKeys }: { onKeys: () => void }) {
  const settings = useSettings();
  const audience = audienceIn(settings);
  const hasKeys = keysIn(settings);
  return (
    <header className="border-b border-rule bg-raised print:hidden">
      <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-6 gap-y-2 px-4 py-2 sm:px-6">
        <Link to="/" className="brand flex min-h-10 items-center gap-2 text-lg font-strong">
          <Logo />
          {productName()}
        </Link>
        <nav
          aria-label={m.nav_label()}
          className="ms-auto flex flex-wrap items-center gap-1 lg:order-last lg:ms-0"
        >
          <NavItem to="/cases">{m.nav_cases()}</NavItem>
          <NavItem to="/codes">{m.nav_codes()}</NavItem>
          {audience === 'agent' && (
            <>
              <NavItem to="/headers">{m.nav_headers()}</NavItem>
              <NavItem to="/dns">{m.dns_nav()}</NavItem>
              <NavItem to="/settings">{m.settings_nav()}</NavItem>
            </>
          )}
          <Button
            look="quiet"
            className="min-h-10 text-small max-sm:hidden"
            onClick={onKeys}
            aria-keyshortcuts={hasKeys ? '?' : undefined}
          >
            <Keyboard aria-hidden="true" className="size-4" />
            {m.nav_keys()}
          </Button>
        </nav>
        <div className="choices flex w-full flex-wrap items-center gap-2 sm:justify-between lg:ms-auto lg:w-auto lg:gap-x-6">
          <ProviderChoice />
          <AudienceChoice />
        </div>
      </div>
    </header>
  );
}

/** A page of the reference is the reference too. */
function NavItem({ to, children }: { to: string; children: string }) {
  const isHere = useSection() === to;
  return (
    <Link to={to} className={navLook} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  );
}

/** Of a fixed height, so that nothing jumps when it comes. */
function Logo() {
  const { logo } = operator().settings;
  if (logo === undefined) return <Mail aria-hidden="true" className="size-5 text-accent" />;
  return <img src={`${basePath}/${logo}`} alt="" className="h-6 w-auto max-w-40 object-contain" />;
}

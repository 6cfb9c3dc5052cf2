import { type SyntheticEvent, useId } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { say } from '../components/status.tsx';
import { allowResolver, offeredHere, switchLookUpsOff } from './resolver.ts';
import type { ResolverHere } from './resolver-here.ts';

/** Says what a look-up tells to whom, before the first one, and lets the person choose. */
export function ResolverConsent({ chosen, onDone }: { chosen?: string | undefined; onDone?: () => void }) {
  const id = useId();
  const offered = offeredHere();
  const start = chosen ?? offered[0]?.id;
  const text = offered.every(({ isOwn }) => isOwn) ? m.dns_consent_text_own : m.dns_consent_text;

  if (offered.length === 0) return <p className="text-soft">{m.dns_none_offered()}</p>;

  function allow(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const picked = new FormData(event.currentTarget).get('resolver');
    const resolver = offered.find((one) => one.id === picked);
    if (!resolver) return;
    allowResolver(resolver.id);
    say(m.dns_allowed({ name: resolver.name }));
    onDone?.();
  }

  function switchOff() {
    switchLookUpsOff();
    say(m.dns_switched_off());
    onDone?.();
  }

  return (
    <form
      onSubmit={allow}
      className="grid grid-cols-1 gap-3 rounded-card border-2 border-accent bg-raised p-4"
      aria-labelledby={id}
    >
      <h2 id={id} className="text-lg">
        {m.dns_consent_title()}
      </h2>
      <p>{text()}</p>
      <p className="text-soft">{m.dns_consent_optional()}</p>
      <fieldset className="grid gap-2">
        <legend className="font-strong">{m.dns_consent_choose()}</legend>
        {offered.map((resolver) => (
          <Offered key={resolver.id} resolver={resolver} isChosen={resolver.id === start} />
        ))}
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Button look="primary" type="submit">
          {m.dns_consent_allow()}
        </Button>
        {chosen !== undefined && <Button onClick={switchOff}>{m.dns_switch_off()}</Button>}
      </div>
    </form>
  );
}

function Offered({ resolver, isChosen }: { resolver: ResolverHere; isChosen: boolean }) {
  const { id, label, host, isOwn, name, privacy } = resolver;
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <label className="flex min-h-8 items-center gap-2">
        <input type="radio" className="size-5" name="resolver" value={id} defaultChecked={isChosen} />
        <span>
          {label} {label !== host && <span className="text-soft">({host})</span>}
        </span>
      </label>
      {isOwn && <span className="text-small text-soft">{m.dns_own_resolver_hint()}</span>}
      {privacy && (
        <a
          className="link inline-flex min-h-6 items-center text-small"
          href={privacy}
          target="_blank"
          rel="noreferrer"
        >
          {m.dns_consent_privacy({ name })}
        </a>
      )}
    </div>
  );
}

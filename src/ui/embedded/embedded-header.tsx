import { m } from '../../messages/compiled/messages.js';
import { AudienceChoice, ProviderChoice } from '../components/choices.tsx';
import { host } from './host.ts';
import { hostChoices } from './host-choices.ts';
import { useHostHeight } from './use-host-height.ts';

/** In the page of somebody else: what happens to the answers, and only what that page has not chosen. */
export function EmbeddedHeader() {
  useHostHeight();
  const shownBy = host();
  const { audience, provider } = hostChoices();
  return (
    <header className="border-b border-rule print:hidden">
      <div className="mx-auto flex max-w-[90rem] flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2 text-small sm:px-6">
        {shownBy.is === 'allowed' && (
          <p className="text-soft">{m.embedded_notice({ host: new URL(shownBy.origin).host })}</p>
        )}
        {provider === undefined && <ProviderChoice />}
        {audience === undefined && <AudienceChoice />}
      </div>
    </header>
  );
}

import { Link } from 'wouter';
import { m } from '../messages/compiled/messages.js';
import { KeysSwitch } from './components/keys-switch.tsx';
import { PageTitle } from './components/page-title.tsx';
import { useAllowedResolver } from './dns/resolver.ts';
import { ResolverConsent } from './dns/resolver-consent.tsx';
import { AgentSection } from './settings/agent-section.tsx';
import { NotesSection } from './settings/notes-section.tsx';
import { RetentionSection } from './settings/retention-section.tsx';
import { SettingsSection } from './settings/settings-section.tsx';
import { TargetsSection } from './settings/targets-section.tsx';
import { WipeButton } from './settings/wipe-button.tsx';
import { useAudience } from './settings.ts';

/** What one person set on this device. Customers are asked only for what concerns them. */
export function SettingsPage() {
  const isAgent = useAudience() === 'agent';
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-8">
      <div>
        <PageTitle title={m.settings_title()} />
        <p className="mt-2 text-soft">{m.settings_lead()}</p>
      </div>
      {isAgent && (
        <>
          <AgentSection />
          <TargetsSection />
          <NotesSection />
        </>
      )}
      <RetentionSection />
      <LookUps />
      <SettingsSection title={m.settings_keys()}>
        <KeysSwitch />
      </SettingsSection>
      <SettingsSection title={m.settings_wipe()} hint={m.settings_wipe_hint()}>
        <div>
          <WipeButton />
        </div>
      </SettingsSection>
      <p className="border-t border-rule pt-6">
        <Link to="/diagnostics" className="link inline-flex min-h-6 items-center">
          {m.diagnostics_link()}
        </Link>
      </p>
    </div>
  );
}

function LookUps() {
  const resolver = useAllowedResolver();
  return (
    <SettingsSection title={m.settings_look_ups()}>
      <ResolverConsent key={resolver?.id} chosen={resolver?.id} />
    </SettingsSection>
  );
}

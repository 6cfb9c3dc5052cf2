import { type SyntheticEvent, useId } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { say } from '../components/status.tsx';
import { changeSettings, useSettings } from '../settings.ts';
import { SettingsSection } from './settings-section.tsx';

/** Name and desk of the agent. */
export function AgentSection() {
  const id = useId();
  const { agent = {} } = useSettings();

  function save(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [name, desk] = ['name', 'desk'].map((field) => String(form.get(field) ?? '').trim());
    changeSettings({ agent: { ...(name ? { name } : {}), ...(desk ? { desk } : {}) } });
    say(m.settings_saved());
  }

  return (
    <SettingsSection title={m.settings_agent()} hint={m.settings_agent_hint()}>
      <form onSubmit={save} className="grid grid-cols-1 items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
        <div className="grid gap-1">
          <label htmlFor={`${id}-name`} className="font-strong">
            {m.settings_agent_name()}
          </label>
          <input
            id={`${id}-name`}
            name="name"
            className="field"
            autoComplete="name"
            maxLength={80}
            defaultValue={agent.name}
          />
        </div>
        <div className="grid gap-1">
          <label htmlFor={`${id}-desk`} className="font-strong">
            {m.settings_agent_desk()}
          </label>
          <input
            id={`${id}-desk`}
            name="desk"
            className="field"
            autoComplete="organization"
            defaultValue={agent.desk}
          />
        </div>
        <Button type="submit">{m.settings_save()}</Button>
      </form>
    </SettingsSection>
  );
}

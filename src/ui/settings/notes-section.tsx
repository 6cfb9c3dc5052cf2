import { type SyntheticEvent, useId } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { changeSettings, useSettings } from '../settings.ts';
import { SettingsSection } from './settings-section.tsx';

/** Texts that an agent writes often. */
export function NotesSection() {
  const id = useId();
  const { cannedNotes = [] } = useSettings();

  function add(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text') ?? '').trim();
    if (text !== '') changeSettings({ cannedNotes: [...new Set([...cannedNotes, text])] });
    event.currentTarget.reset();
  }

  return (
    <SettingsSection title={m.settings_notes()} hint={m.settings_notes_hint()}>
      {cannedNotes.length > 0 && (
        <ul className="ruled border-y border-rule">
          {cannedNotes.map((text) => (
            <li key={text} className="flex items-start justify-between gap-4 py-2">
              <p className="whitespace-pre-wrap">{text}</p>
              <Button
                look="quiet"
                aria-label={m.settings_notes_remove({ text })}
                onClick={() => changeSettings({ cannedNotes: cannedNotes.filter((one) => one !== text) })}
              >
                {m.settings_remove()}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={add} className="grid grid-cols-1 gap-2">
        <label htmlFor={id} className="font-strong">
          {m.settings_notes_new()}
        </label>
        <textarea id={id} name="text" rows={2} maxLength={2000} className="field" />
        <div>
          <Button type="submit">{m.settings_notes_add()}</Button>
        </div>
      </form>
    </SettingsSection>
  );
}

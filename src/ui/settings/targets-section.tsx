import { useId, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { say } from '../components/status.tsx';
import { changeSettings, useSettings } from '../settings.ts';
import { SettingsSection } from './settings-section.tsx';
import { TargetForm } from './target-form.tsx';
import { targetFields } from './target-settings-fields.ts';
import { kindWord, ownTargetsIn, type TargetKind, targetPlace } from './targets.ts';

/** The helpdesks to which tickets go. */
export function TargetsSection() {
  const id = useId();
  const targets = ownTargetsIn(useSettings());
  const [kind, setKind] = useState<TargetKind>('request-tracker');
  const kinds = kindsOf(targetFields);

  return (
    <SettingsSection title={m.helpdesk_title()} hint={m.helpdesk_hint()}>
      {targets.length === 0 && <p className="text-soft">{m.helpdesk_none()}</p>}
      <ul className="divide-y divide-rule">
        {targets.map((target, index) => {
          const name = kindWord(target.target);
          return (
            <li key={JSON.stringify(target)} className="flex flex-wrap items-center justify-between gap-4">
              <p>
                <span className="font-semibold">{name}</span>{' '}
                <span className="font-mono text-small wrap-anywhere">{targetPlace(target)}</span>
              </p>
              <Button
                look="quiet"
                aria-label={m.helpdesk_remove({ name })}
                onClick={() => changeSettings({ targets: targets.filter((_, at) => at !== index) })}
              >
                {m.settings_remove()}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="grid grid-cols-1 gap-4 rounded-card border border-rule bg-raised p-4">
        <h3 className="font-semibold">{m.helpdesk_add()}</h3>
        <div className="grid gap-1">
          <label htmlFor={id} className="font-semibold">
            {m.helpdesk_kind()}
          </label>
          <select
            id={id}
            className="field"
            value={kind}
            onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? kind)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {kindWord(one)}
              </option>
            ))}
          </select>
        </div>
        <TargetForm
          key={`${kind} ${targets.length}`}
          kind={kind}
          onSave={(target) => {
            changeSettings({ targets: [...targets, target] });
            say(m.settings_saved());
          }}
        />
      </div>
    </SettingsSection>
  );
}

/** The keys of a table, as its type has them. */
function kindsOf<Kind extends string>(table: Readonly<Record<Kind, unknown>>): Kind[] {
  const kinds: Kind[] = [];
  for (const kind in table) kinds.push(kind);
  return kinds;
}

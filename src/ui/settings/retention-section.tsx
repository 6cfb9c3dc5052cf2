import { type SyntheticEvent, useId, useState } from 'react';
import { defaultRetention } from '../../case/retention.ts';
import { m } from '../../messages/compiled/messages.js';
import { retentionDaysIn } from '../cases/retention.ts';
import { Button } from '../components/button.tsx';
import { say } from '../components/status.tsx';
import { changeSettings, useSettings } from '../settings.ts';
import { SettingsSection } from './settings-section.tsx';

/** How many days cases are kept. A change begins with the days of the warning again. */
export function RetentionSection() {
  const id = useId();
  const retention = retentionDaysIn(useSettings());
  const [isWrong, setWrong] = useState(false);

  function keep(days: number | 'never') {
    changeSettings({ retention: days, retentionTold: new Date().toISOString() });
    say(m.settings_saved());
  }

  function save(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const days = Number(new FormData(event.currentTarget).get('days'));
    const isDays = Number.isInteger(days) && days >= 1 && days <= 365;
    setWrong(!isDays);
    if (isDays) keep(days);
    else document.getElementById(`${id}-days`)?.focus();
  }

  return (
    <SettingsSection title={m.settings_retention()}>
      <label className="flex min-h-8 items-center gap-3">
        <input
          type="checkbox"
          className="size-5"
          checked={retention === 'never'}
          onChange={(event) => keep(event.target.checked ? 'never' : defaultRetention.days)}
        />
        {m.settings_retention_never()}
      </label>
      {retention !== 'never' && (
        <form onSubmit={save} noValidate className="grid grid-cols-1 gap-1">
          <label htmlFor={`${id}-days`} className="font-strong">
            {m.settings_retention_days()}
          </label>
          <p id={`${id}-hint`} className="text-small text-soft">
            {m.settings_retention_days_hint()}
          </p>
          {isWrong && (
            <p id={`${id}-error`} role="alert" className="font-strong text-fail">
              {m.settings_retention_wrong()}
            </p>
          )}
          <div className="flex flex-wrap gap-3">
            <input
              key={retention}
              id={`${id}-days`}
              name="days"
              inputMode="numeric"
              className="field max-w-28"
              autoComplete="off"
              defaultValue={retention}
              aria-invalid={isWrong}
              aria-describedby={isWrong ? `${id}-hint ${id}-error` : `${id}-hint`}
            />
            <Button type="submit">{m.settings_save()}</Button>
          </div>
        </form>
      )}
    </SettingsSection>
  );
}

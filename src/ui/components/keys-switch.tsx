import { m } from '../../messages/compiled/messages.js';
import { changeSettings, keysIn, useSettings } from '../settings.ts';

/** Switches single keys on and off (WCAG 2.1.4). */
export function KeysSwitch() {
  const on = keysIn(useSettings());
  return (
    <label className="flex items-start gap-3">
      <input
        type="checkbox"
        className="mt-1 size-5"
        checked={on}
        onChange={(event) => changeSettings({ keys: event.target.checked })}
      />
      <span>
        {m.keys_switch()}
        <span className="block text-small text-soft">{m.keys_switch_hint()}</span>
      </span>
    </label>
  );
}

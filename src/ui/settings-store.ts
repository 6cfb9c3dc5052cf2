import { readSettings, removeSettings, type Settings, writeSettings } from '../storage/settings.ts';

/** The settings of one person. What is stored is the truth: another tab may have changed or deleted it. */
export function settingsStore(storage: Storage | undefined) {
  /** What the device refused to keep: it lasts as long as the page. */
  let unsaved: Settings = {};
  /** What counts here before the settings of the person, and is never among them. */
  let preferred: Settings = {};
  let current = readSettings(storage).settings;

  const own = (): Settings => ({ ...readSettings(storage).settings, ...unsaved });
  const show = (settings: Settings) => {
    current = { ...settings, ...preferred };
  };

  return {
    now: () => current,
    readAnew: () => show(own()),
    prefer(settings: Settings) {
      preferred = settings;
      show(own());
    },
    change(change: Settings) {
      const changed = { ...own(), ...change };
      unsaved = writeSettings(storage, changed) ? {} : { ...unsaved, ...change };
      show(changed);
    },
    forget() {
      unsaved = {};
      removeSettings(storage);
      show({});
    },
  };
}

import { readSettings, removeSettings, type Settings, writeSettings } from '../storage/settings.ts';

/** The settings of one person. What is stored is the truth: another tab may have changed or deleted it. */
export function settingsStore(storage: Storage | undefined) {
  /** What the device refused to keep: it lasts as long as the page. */
  let unsaved: Settings = {};
  let current = readSettings(storage).settings;

  return {
    now: () => current,
    readAnew() {
      current = { ...readSettings(storage).settings, ...unsaved };
    },
    change(change: Settings) {
      current = { ...readSettings(storage).settings, ...unsaved, ...change };
      unsaved = writeSettings(storage, current) ? {} : { ...unsaved, ...change };
    },
    forget() {
      unsaved = {};
      current = {};
      removeSettings(storage);
    },
  };
}

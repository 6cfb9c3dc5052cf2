/** Where the settings of one person are kept in the storage of the browser. */
export const settingsKey = 'mail-triage.settings';

/** Where a record that could not be read is kept, in case somebody wants to know what it said. */
export const damagedSettingsKey = `${settingsKey}.damaged`;

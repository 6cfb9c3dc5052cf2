/** Where the settings of one person are kept in the storage of the browser. */
export const settingsKey = 'mail-triage.settings';

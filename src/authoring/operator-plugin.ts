import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type ReadOperatorSettings, readOperatorSettings, settingsFile } from '../operator/read-settings.ts';
import { themeOf } from '../operator/theme.ts';

const id = 'virtual:operator';

export interface BuiltSettings extends ReadOperatorSettings {
  /** As it stands in the file: a page that gets the same needs not read it again. */
  readonly text: string;
  readonly theme: string;
}

/** What `settings.json` says when the app is built. */
export function builtSettings(folder = 'public'): BuiltSettings {
  const text = readFileSync(join(folder, settingsFile), 'utf8');
  const read = readOperatorSettings(text);
  return { text, ...read, theme: themeOf(read.settings) };
}

/** Gives the app the settings it was built with, and says on the console what is wrong in them. */
export function operatorPlugin(): Plugin {
  return {
    name: 'operator-settings',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load(loaded) {
      if (loaded !== `\0${id}`) return undefined;
      const built = builtSettings();
      for (const { where, what } of built.problems) this.warn(`${where} ${what}`);
      return `export default ${JSON.stringify(built)};`;
    },
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type KnownNames, withOwnNames } from '../operator/known-names.ts';
import type { OperatorSettings } from '../operator/operator-settings.ts';
import { providerIdOf } from '../operator/provider-id-of.ts';
import { type ReadOperatorSettings, readOperatorSettings } from '../operator/read-settings.ts';
import { settingsFile } from '../operator/settings-file.ts';
import { themeOf } from '../operator/theme.ts';
import { type ReadContent, readContent } from './read-content.ts';

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
export function operatorPlugin(flows = 'flows'): Plugin {
  return {
    name: 'operator-settings',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load(loaded) {
      if (loaded !== `\0${id}`) return undefined;
      const read = builtSettings();
      const named = withOwnNames(read.settings, namesIn(readContent(flows), read.settings));
      const problems = [...read.problems, ...named.problems];
      for (const { where, what } of problems) this.warn(`${where} ${what}`);
      return `export default ${JSON.stringify({ ...read, settings: named.settings, problems })};`;
    },
  };
}

/** The providers of the operator are read when the app starts: their files are taken at their word. */
function namesIn({ flows, providers, details }: ReadContent, settings: OperatorSettings): KnownNames {
  return {
    flows: new Set(flows.keys()),
    providers: new Set([...providers.keys(), ...settings.providers.files.map(providerIdOf)]),
    details: new Set(details.map(({ id }) => id)),
  };
}

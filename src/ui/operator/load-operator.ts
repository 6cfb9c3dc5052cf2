import built from 'virtual:operator';
import type { SettingsProblem } from '../../operator/read-settings.ts';
import { settingsFile } from '../../operator/settings-file.ts';
import { basePath } from '../base-path.ts';
import { forgetTheme, rememberTheme, showTheme } from './brand.ts';
import { asBuilt, type Operator, setOperator } from './operator.ts';

/** How long the files of the operator are waited for, in milliseconds. */
const patience = 3000;

/**
 * Loads `settings.json`, for which the page has asked already. False where it says something else than the app was
 * built with: what was rendered then does not fit. The app starts in any case.
 */
export async function loadOperator(): Promise<boolean> {
  const now = await fileText(settingsFile);
  const text = now ?? built.text;
  const from = now === undefined ? 'build' : 'server';
  if (text === built.text && built.settings.providers.files.length === 0) {
    stayAsBuilt({ ...asBuilt, from });
    forgetTheme();
    return true;
  }
  const read = await readHere(text);
  if (!read) {
    warnOf([unreadable]);
    stayAsBuilt({ ...asBuilt, problems: [...asBuilt.problems, unreadable] });
    return true;
  }
  const { theme, ...settings } = read;
  warnOf(settings.problems);
  setOperator({ ...settings, from });
  showTheme(theme);
  rememberTheme(theme);
  return false;
}

const unreadable: SettingsProblem = {
  where: settingsFile,
  what: 'could not be read: a script of the app did not come. The app works as it was built',
};

/** Absent where the script that reads them does not come. */
async function readHere(text: string) {
  try {
    const { readOperator } = await import('./read-operator.ts');
    return await readOperator(text, fileText);
  } catch {
    return undefined;
  }
}

function stayAsBuilt(operator: Operator) {
  setOperator(operator);
  showTheme(built.theme);
}

function warnOf(problems: readonly SettingsProblem[]) {
  // biome-ignore lint/suspicious/noConsole: operators look there first
  for (const { where, what } of problems) console.warn(`${where} ${what}`);
}

/** Absent where the server does not answer in time, or has no such file. */
async function fileText(file: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${basePath}/${file}`, { signal: AbortSignal.timeout(patience) });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

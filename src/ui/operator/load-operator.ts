import built from 'virtual:operator';
import { basePath } from '../base-path.ts';
import { forgetTheme, rememberTheme, showTheme } from './brand.ts';
import { asBuilt, setOperator } from './operator.ts';

/** How long the files of the operator are waited for, in milliseconds. */
const patience = 3000;

/**
 * Loads `settings.json`, for which the page has asked already. False where it says something else than the app was
 * built with: what was rendered then does not fit.
 */
export async function loadOperator(): Promise<boolean> {
  const now = await fileText('settings.json');
  const text = now ?? built.text;
  const from = now === undefined ? 'build' : 'server';
  if (text === built.text && built.settings.providers.files.length === 0) {
    setOperator({ ...asBuilt, from });
    showTheme(built.theme);
    forgetTheme();
    return true;
  }
  const { readOperator } = await import('./read-operator.ts');
  const { theme, ...read } = await readOperator(text, fileText);
  // biome-ignore lint/suspicious/noConsole: operators look there first
  for (const { where, what } of read.problems) console.warn(`${where} ${what}`);
  setOperator({ ...read, from });
  showTheme(theme);
  rememberTheme(theme);
  return false;
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

import built from 'virtual:operator';
import * as v from 'valibot';
import { basePath } from '../base-path.ts';
import { deviceStorage } from '../device-storage.ts';
import { forgetTheme, rememberTheme, showTheme } from './brand.ts';
import { asBuilt, setOperator } from './operator.ts';

/** How long the files of the operator are waited for, in milliseconds. */
const patience = 3000;

/** The files of the operator as this device got them last: the app also starts without a network. */
const key = 'mail-triage.operator';
const filesSchema = v.record(v.string(), v.string());

/**
 * Loads `settings.json`, for which the page has asked already. False where it says something else than the app was
 * built with: what was rendered then does not fit.
 */
export async function loadOperator(): Promise<boolean> {
  const earlier = remembered();
  const now = await fileText('settings.json');
  const text = now ?? earlier?.['settings.json'] ?? built.text;
  const from = now !== undefined ? 'server' : earlier ? 'earlier' : 'build';
  if (text === built.text && built.settings.providers.files.length === 0) {
    setOperator({ ...asBuilt, from });
    showTheme(built.theme);
    forgetOperator();
    return true;
  }
  const { readOperator } = await import('./read-operator.ts');
  const { files, theme, ...read } = await readOperator(
    text,
    async (file) => (await fileText(file)) ?? earlier?.[file],
  );
  // biome-ignore lint/suspicious/noConsole: operators look there first
  for (const { where, what } of read.problems) console.warn(`${where} ${what}`);
  setOperator({ ...read, from });
  showTheme(theme);
  rememberTheme(theme);
  remember(files);
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

function remembered(): Readonly<Record<string, string>> | undefined {
  try {
    const read = v.safeParse(filesSchema, JSON.parse(deviceStorage()?.getItem(key) ?? ''));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

function remember(files: Readonly<Record<string, string>>) {
  try {
    deviceStorage()?.setItem(key, JSON.stringify(files));
  } catch {
    // A full device asks the server again the next time.
  }
}

export function forgetOperator() {
  deviceStorage()?.removeItem(key);
  forgetTheme();
}

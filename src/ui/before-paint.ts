import { damagedSettingsKey, settingsKey } from '../storage/settings-key.ts';
import { keepEarlyPresses } from './early-press.ts';
import { firstView } from './first-view.ts';
import { brandKey } from './operator/brand-key.ts';

/**
 * Runs in the head of each page, before anything is painted. The page was rendered for somebody new; whoever will see
 * another one waits for it a moment (`data-waits`, see `theme.css`) instead of seeing that first.
 */

/** The style sheet of the operator's colors when the app was built. */
declare const BUILT_THEME: string;
declare const BUILT_AUDIENCES: readonly string[];
/** The path of the app, without a slash at the end. */
declare const BASE_PATH: string;

const { dataset } = document.documentElement;
const settings = stored(settingsKey);
const brand = stored(brandKey);
const isFramed = window.parent !== window;

const { audience, isAsBuilt } = firstView(
  { page: dataset['page'], basePath: BASE_PATH, audiences: BUILT_AUDIENCES },
  {
    address: location,
    settings: settings ?? {},
    hasDamagedSettings: !settings || !isAudience(settings['audience']) || kept(damagedSettingsKey) !== null,
    hasOtherOperator: brand?.['theme'] !== undefined,
    isFramed,
  },
);
if (audience !== undefined) dataset['audience'] = audience;
if (isFramed) dataset['embedded'] = '';
if (!isAsBuilt) dataset['waits'] = '';
keepEarlyPresses();

const theme = brand?.['theme'] ?? BUILT_THEME;
if (typeof theme === 'string' && theme !== '') {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(theme);
  document.adoptedStyleSheets = [sheet];
}

function isAudience(value: unknown) {
  return value === undefined || value === 'agent' || value === 'customer';
}

/** Absent where it is damaged. What else is wrong in it is found when the app starts. */
function stored(key: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(kept(key) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Browsers that refuse storage throw on the mere mention of it. */
function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

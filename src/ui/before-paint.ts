import { settingsKey } from '../storage/settings-key.ts';
import { brandKey } from './operator/brand-key.ts';

/**
 * Runs in the head of each page, before anything is painted. The page was rendered for somebody new; whoever will see
 * another one waits for it a moment (`data-waits`, see `theme.css`) instead of seeing that first.
 */

/** The style sheet of the operator's colors when the app was built. */
declare const BUILT_THEME: string;
/** The path of the app, without a slash at the end. */
declare const BASE_PATH: string;

const { dataset } = document.documentElement;
const { audience, provider, keys } = stored(settingsKey);
const brand = stored(brandKey);
const asked = new URLSearchParams(location.search);
const path = location.pathname.slice(BASE_PATH.length).replace(/(?<=.)\/$/, '');

const usual = dataset['audience'];
const wanted = asked.get('audience') ?? audience ?? usual;
if (wanted === 'agent' || wanted === 'customer') dataset['audience'] = wanted;

const theme = brand['theme'] ?? BUILT_THEME;
if (typeof theme === 'string' && theme !== '') {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(theme);
  document.adoptedStyleSheets = [sheet];
}

if (window.parent !== window) dataset['embedded'] = '';

const isOther = [
  wanted !== usual,
  provider,
  keys,
  brand['theme'],
  path !== dataset['page'],
  location.search !== '',
  window.parent !== window,
].some((sign) => sign !== undefined && sign !== false);
if (isOther) dataset['waits'] = '';

function stored(key: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

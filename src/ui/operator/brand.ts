import { deviceStorage } from '../device-storage.ts';
import { brandKey } from './brand-key.ts';

/** Puts the colors of the operator over those of `theme.css`. */
export function showTheme(theme: string) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(theme);
  document.adoptedStyleSheets = [sheet];
}

/**
 * Keeps what another operator file than the built one looks like: `before-paint.ts` begins the next visit with it,
 * instead of changing name and color before the eyes of the person.
 */
export function rememberTheme(theme: string) {
  try {
    deviceStorage()?.setItem(brandKey, JSON.stringify({ theme }));
  } catch {
    // A full device shows the colors of the build for a moment.
  }
}

export function forgetTheme() {
  deviceStorage()?.removeItem(brandKey);
}

/**
 * Signs that nobody sees, and that make a name look like another: controls, marks of the direction of writing, blanks
 * without a width. Those that join letters and emoji belong to ordinary text.
 */
const hidden = /(?!\t)[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

export const hasHiddenSigns = (text: string) => text.search(hidden) >= 0;

/** The text with each of them written out, such as `[U+202E]`. */
export const visibleText = (text: string) =>
  text.replace(hidden, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);

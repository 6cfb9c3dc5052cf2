/** What a person types into. */
export const textFields =
  'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"], [type="button"])';

/** Whether a key belongs to a field, a dialog or a shortcut of the browser, and not to the page. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  return isInField(event.target);
}

/** Whether something happens in a field or a dialog: what is typed or pasted there is not for the page. */
export const isInField = (target: EventTarget | null) =>
  target instanceof Element && target.closest(`${textFields}, dialog`) !== null;

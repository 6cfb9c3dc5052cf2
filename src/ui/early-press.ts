/** The button that was pressed before the script had come: the last one, if there were several. */
export const pressed = 'data-pressed';

/** From before the first paint on. Nobody can tell a page that waits for its script from one that is alive. */
export function keepEarlyPresses() {
  document.addEventListener(
    'click',
    (event) => {
      const { target } = event;
      if ('alive' in document.documentElement.dataset || !(target instanceof Element)) return;
      const button = target.closest('button');
      if (!button) return; // links, options and what unfolds need no script
      event.preventDefault();
      document.querySelector(`[${pressed}]`)?.removeAttribute(pressed);
      button.setAttribute(pressed, '');
    },
    true,
  );
}

/** The page has come alive: what was pressed meanwhile is pressed now, if it is still there. */
export function pressAgain() {
  document.documentElement.dataset['alive'] = '';
  const button = document.querySelector(`[${pressed}]`);
  button?.removeAttribute(pressed);
  if (button instanceof HTMLElement) button.click();
}

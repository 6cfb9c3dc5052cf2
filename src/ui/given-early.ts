import { pressed } from './early-press.ts';

/**
 * A page can be used before the script has come: people choose, type and press on what was rendered. When the page comes
 * alive, or gives way to one that is drawn anew, the app hears of it as of what is given later.
 */

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLButtonElement;

interface Early {
  readonly control: Control;
  /** By this it is known again. A field that is gone has no label any more. */
  readonly id: string;
  /** React sets a list back to what it knows of. Absent where nothing was given yet. */
  readonly value: string | undefined;
}

let early: readonly Early[] = [];
let focused: Element | null = null;

/** What is in `root` is about to be taken over, or to be gone. People go on using it until it is. */
export function keepGiven(root: HTMLElement) {
  early = controlsIn(root).map((control) => ({
    control,
    id: identity(control),
    value: isGiven(control) ? control.value : undefined,
  }));
  focused = document.activeElement;
}

/** Once the page is there. */
export function giveAgain() {
  const given = early.filter(
    ({ control, value }) => value !== undefined || isGiven(control) || control === focused,
  );
  early = [];
  if (given.length === 0) return;
  const now = new Map(controlsIn(document).map((control) => [identity(control), control]));
  for (const { control, id, value } of given) {
    const same = control.isConnected ? control : now.get(id);
    if (!same) continue;
    if (control === focused && control !== same) same.focus({ preventScroll: true });
    if (isGiven(control)) give(same, control.value);
    else if (value !== undefined) give(same, value);
  }
}

function give(control: Control, value: string) {
  if (control instanceof HTMLButtonElement) control.setAttribute(pressed, '');
  else if (isChoice(control)) {
    control.checked = false; // else the press would change nothing
    control.click();
  } else if (control instanceof HTMLSelectElement) {
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else control.value = value;
}

function isGiven(control: Control): boolean {
  if (control instanceof HTMLButtonElement) return control.hasAttribute(pressed);
  if (control instanceof HTMLSelectElement)
    return [...control.options].some(({ selected, defaultSelected }) => selected && !defaultSelected);
  if (isChoice(control)) return control.checked && !control.defaultChecked;
  return control.type !== 'file' && control.value !== control.defaultValue;
}

/** Ids are others where a page is drawn anew. Words are not, of what can be used before the script has come. */
function identity(control: Control): string {
  if (isChoice(control)) return `${control.name} ${control.value}`;
  const words = control instanceof HTMLButtonElement ? control : control.labels?.[0];
  return `${control.tagName} ${words?.textContent}`;
}

const isChoice = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox';

const controlsIn = (part: ParentNode) => [
  ...part.querySelectorAll<Control>('input, textarea, select, button'),
];

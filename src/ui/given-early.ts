import { pressed } from './early-press.ts';

/**
 * A page can be used before the script has come: people choose, type and press on what was rendered. Where that gives way to
 * a page that is drawn anew, what they gave is given to that one, where it has the same.
 */

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLButtonElement;

/** With what each is known by: a field that is gone has no label any more. */
let before: ReadonlyMap<Control, string> = new Map();
let focused: Element | null = null;

/** What is in `root` will be gone. People go on using it until it is. */
export function givesWay(root: HTMLElement) {
  before = new Map(controlsIn(root).map((control) => [control, identity(control)]));
  focused = document.activeElement;
}

/** Once the new page is there. */
export function giveAgain() {
  const gone = before;
  before = new Map();
  const given = [...gone].filter(([control]) => isGiven(control) || control === focused);
  if (given.length === 0) return;
  const now = new Map(controlsIn(document).map((control) => [identity(control), control]));
  for (const [control, id] of given) {
    const same = now.get(id);
    if (!same) continue;
    if (control === focused) same.focus({ preventScroll: true });
    if (isGiven(control)) give(control, same);
  }
}

function give(control: Control, same: Control) {
  if (control instanceof HTMLButtonElement) same.setAttribute(pressed, '');
  else if (isChoice(control)) same.click();
  else {
    same.value = control.value;
    if (same instanceof HTMLSelectElement) same.dispatchEvent(new Event('change', { bubbles: true }));
  }
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
  return `${control.type} ${words?.textContent}`;
}

const isChoice = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox';

const controlsIn = (part: ParentNode) => [
  ...part.querySelectorAll<Control>('input, textarea, select, button'),
];

import { pressed } from './early-press.ts';

/**
 * A page can be used before the script has come: people choose, type and press on what was rendered. When the page comes
 * alive, the app hears of what was chosen as of a later choice. When it gives way to one that is drawn anew, that one is
 * given all of it, where it has the same.
 */

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Early {
  readonly control: HTMLElement;
  /** By this it is known again. A field that is gone has no label any more. */
  readonly id: string | undefined;
  /** Of a list, which React sets back to what it knows of. Absent where nothing was chosen yet. */
  readonly listed: string | undefined;
}

let early: readonly Early[] = [];
let focused: Element | null = null;

/** What is in `root` is about to be taken over, or to be gone. People go on using it until it is. */
export function keepGiven(root: HTMLElement) {
  early = controlsIn(root).map((control) => ({
    control,
    id: identity(control),
    listed: control instanceof HTMLSelectElement && isGiven(control) ? control.value : undefined,
  }));
  focused = document.activeElement;
}

/** Once the page is there. */
export function giveAgain() {
  const kept = early;
  early = [];
  // All of it is read before any of it is given: to choose one option takes another back.
  const given = kept.filter(
    ({ control, listed }) => listed !== undefined || isGiven(control) || control === focused,
  );
  if (given.length === 0) return;
  for (const { control, id, listed } of given) {
    const same = control.isConnected ? control : inPlaceOf(id, kept);
    if (!same) continue;
    if (same !== control) {
      unfold(same);
      if (control === focused) same.focus({ preventScroll: true });
    }
    if (!isField(same)) same.toggleAttribute(pressed, isGiven(control));
    else if (listed !== undefined) give(same, listed);
    else if (isField(control) && isGiven(control)) give(same, control.value);
  }
}

/** Absent where there are several, then or now: what is lost is better than what is given to another of the same words. */
function inPlaceOf(id: string | undefined, kept: readonly Early[]): HTMLElement | undefined {
  if (id === undefined || kept.filter((one) => one.id === id).length > 1) return undefined;
  const [same, another] = controlsIn(document).filter((control) => identity(control) === id);
  return another ? undefined : same;
}

function give(field: Field, value: string) {
  if (isChoice(field)) {
    field.checked = false; // else the press would change nothing
    field.click();
  } else if (field instanceof HTMLSelectElement) {
    if (![...field.options].some((option) => option.value === value)) return; // it is not offered any more
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  } else field.value = value;
}

/** It was in sight when it was used. */
function unfold(control: HTMLElement) {
  const folded = control.closest('details > :not(summary)')?.parentElement;
  if (folded instanceof HTMLDetailsElement) folded.open = true;
}

function isGiven(control: HTMLElement): boolean {
  if (!isField(control)) return control.hasAttribute(pressed);
  if (control instanceof HTMLSelectElement)
    return [...control.options].some(({ selected, defaultSelected }) => selected && !defaultSelected);
  if (isChoice(control)) return control.checked && !control.defaultChecked;
  return control.type !== 'file' && control.value !== control.defaultValue;
}

/**
 * Ids are others where a page is drawn anew. Names and words are not, of what can be used before the script has come. Absent
 * where there are none.
 */
function identity(control: HTMLElement): string | undefined {
  const { tagName } = control;
  if (isField(control) && control.name !== '')
    return `${tagName} ${control.name} ${isChoice(control) ? control.value : ''}`;
  const label = isField(control) ? control.labels?.[0] : control;
  const words = control.getAttribute('aria-label') ?? label?.textContent ?? '';
  return words === '' ? undefined : `${tagName} ${words}`;
}

const isField = (control: HTMLElement): control is Field =>
  control instanceof HTMLInputElement ||
  control instanceof HTMLTextAreaElement ||
  control instanceof HTMLSelectElement;

const isChoice = (field: Field): field is HTMLInputElement =>
  field.type === 'radio' || field.type === 'checkbox';

const controlsIn = (part: ParentNode) => [
  ...part.querySelectorAll<HTMLElement>('input, textarea, select, button, summary, a[href]'),
];

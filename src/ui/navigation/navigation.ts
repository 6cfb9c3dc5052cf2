import { basePath } from '../base-path.ts';
import { type Address, addressFrom, addressIn, hrefOf } from './address.ts';
import { type How, isSameVisit } from './is-same-visit.ts';
import { markLoading, unmarkLoading } from './loading-mark.ts';
import { keepScroll, rememberScroll } from './scroll-memory.ts';
import type { Loaded, Shown } from './shown.ts';

/** Gives what an address shows, or the address that stands for it. What went wrong is a page too: it does not reject. */
export type LoadPage = (address: Address) => Promise<Loaded | { readonly leadsTo: string }>;

interface Step {
  readonly address: Address;
  readonly how: How;
  readonly state?: unknown;
  /** In the history of the browser, where that went there by itself. */
  readonly entry?: string;
}

export interface NavigateOptions {
  readonly replace?: boolean | undefined;
  readonly state?: unknown;
}

let load: LoadPage | undefined;
let shown: Shown | undefined;
/** The page that is being loaded. The one before it stands until it is there. */
let coming: Step | undefined;
let turns = 0;
const listeners = new Set<() => void>();

export const shownNow = () => shown;
export const isLoading = () => coming !== undefined;
/** Whether somebody is still there, and on the way to nowhere else. */
export const isStillAt = (visit: string) => coming === undefined && shown?.visit === visit;

export function onShown(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Loads the page of the address bar, and follows that from now on. */
export async function beginNavigation(loadPage: LoadPage): Promise<void> {
  load = loadPage;
  history.scrollRestoration = 'manual'; // a browser scrolls at once, to where the page before has nothing
  addEventListener('popstate', follow);
  addEventListener('pagehide', () => {
    if (shown) rememberScroll(shown.entry);
    keepScroll();
  });
  await go({ address: addressIn(location), how: 'POP', ...ownEntry() });
}

/** `to` begins with a slash, below the path of the app. Resolves when the page is shown. */
export function navigate(to: string, { replace = false, state }: NavigateOptions = {}): Promise<void> {
  const address = addressFrom(to);
  const isHere = shown !== undefined && hrefOf(shown.address) === hrefOf(address);
  return go({ address, how: replace || isHere ? 'REPLACE' : 'PUSH', state });
}

/** Reads anew what the page shows. Resolves when it is shown. */
export async function showAnew(): Promise<void> {
  if (coming) return go(coming);
  if (!shown || !load) return undefined;
  const isLatest = takeTurn();
  const loaded = await load(shown.address);
  if (!isLatest()) return undefined;
  if ('leadsTo' in loaded) return navigate(loaded.leadsTo, { replace: true });
  return show({ ...shown, open: undefined, ...loaded });
}

/** The browser went to another entry of its history. */
function follow() {
  if (shown) rememberScroll(shown.entry);
  go({ address: addressIn(location), how: 'POP', ...ownEntry() });
}

async function go(step: Step): Promise<void> {
  const { address, how, state } = step;
  if (!load) return;
  if (shown && isSameVisit(shown.address, address, how)) {
    if (coming) takeTurn(); // back, while another page was coming
    arrive(step, shown, shown.visit);
    return;
  }
  coming = step;
  markLoading();
  const isLatest = takeTurn();
  const loaded = await load(address);
  if (!isLatest()) return; // the person went elsewhere meanwhile
  if ('leadsTo' in loaded) {
    await go({ address: addressFrom(loaded.leadsTo), how: how === 'POP' ? 'REPLACE' : how, state });
    return;
  }
  arrive(step, loaded);
}

function arrive(step: Step, { page, open }: Loaded, visit?: string) {
  const { address, how, state } = step;
  coming = undefined;
  unmarkLoading();
  const entry = step.entry ?? write(step);
  show({ page, open, address, state, how, entry, visit: visit ?? entry });
}

function show(next: Shown) {
  shown = next;
  for (const listener of listeners) listener();
}

/** What comes of an older turn is too late. */
function takeTurn(): () => boolean {
  turns += 1;
  const turn = turns;
  return () => turn === turns;
}

/** A new entry in the history of the browser. */
function write({ address, how, state }: Step): string {
  const entry = crypto.randomUUID();
  const href = `${basePath}${hrefOf(address)}`;
  if (how === 'PUSH') {
    if (shown) rememberScroll(shown.entry);
    history.pushState({ entry, state }, '', href);
  } else history.replaceState({ entry, state }, '', href);
  return entry;
}

/** The entry where the browser stands. One that it made by itself, for a part of the page, gets its name here. */
function ownEntry(): { readonly entry: string; readonly state?: unknown } {
  const known: unknown = history.state;
  if (typeof known === 'object' && known !== null && 'entry' in known && typeof known.entry === 'string')
    return { entry: known.entry, ...('state' in known && { state: known.state }) };
  const entry = crypto.randomUUID();
  history.replaceState({ entry }, '');
  return { entry };
}

import { operator } from '../operator/operator.ts';

/** The page of somebody else that shows the app in a frame. */
type Host =
  | { readonly is: 'none' }
  /** One that the operator allows. */
  | { readonly is: 'allowed'; readonly origin: string }
  /** One that they do not, or that does not say who it is. */
  | { readonly is: 'refused' };

let current: Host = { is: 'none' };

export const host = () => current;

/** How long a page may take to say who it is, where the browser does not, in milliseconds. */
const patience = 2000;

/** Finds out who shows the app. Once, when the settings of the operator are known. */
export async function findHost(): Promise<void> {
  if (window.parent === window) return;
  const origins = await ancestors();
  const isAllowed = origins.length > 0 && origins.every(mayShow);
  const [parent] = origins;
  current = isAllowed && parent !== undefined ? { is: 'allowed', origin: parent } : { is: 'refused' };
}

function mayShow(origin: string): boolean {
  return origin === location.origin || operator().settings.embedding.origins.includes(origin);
}

/** The parent first. Firefox names none of them: there the parent is asked, and the others are left to the web server. */
async function ancestors(): Promise<readonly string[]> {
  const known = Reflect.get(location, 'ancestorOrigins');
  if (known instanceof DOMStringList) return [...known];
  const origin = readableOrigin() ?? originOfReferrer(document.referrer, location.origin);
  return origin === undefined ? answerOfParent() : [origin];
}

/** Of a parent that is no stranger. */
function readableOrigin(): string | undefined {
  try {
    return window.parent.location.origin;
  } catch {
    return undefined;
  }
}

/** Nothing where the app itself led to another of its pages: that says nothing about who shows it. */
export function originOfReferrer(referrer: string, own: string): string | undefined {
  const origin = URL.canParse(referrer) ? new URL(referrer).origin : undefined;
  return origin === own ? undefined : origin;
}

function answerOfParent(): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const hear = ({ source, origin, data }: MessageEvent) => {
      if (source !== window.parent || data?.type !== 'mail-triage:host') return;
      removeEventListener('message', hear);
      resolve([origin]);
    };
    addEventListener('message', hear);
    window.parent.postMessage({ type: 'mail-triage:hello' }, '*'); // says nothing
    setTimeout(() => {
      removeEventListener('message', hear);
      resolve([]);
    }, patience);
  });
}

/** Says something to the page around, and to no other that may have come in its place. */
export function tellHost(message: { readonly type: string; readonly [key: string]: unknown }) {
  if (current.is === 'allowed') window.parent.postMessage(message, current.origin);
}

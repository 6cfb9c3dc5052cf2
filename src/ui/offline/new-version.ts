import { basePath } from '../base-path.ts';
import { takeOver } from './take-over.ts';

/** How long a page that stays open goes on without asking for a new version. */
const askAgainMs = 60 * 60 * 1000;

let start: (() => void) | undefined;
const listeners = new Set<() => void>();

/** A new version that is on the device already. Starting it reloads the page. Absent while there is none. */
export const newVersion = {
  now: () => start,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function isReady(startIt: () => void) {
  start = startIt;
  for (const listener of listeners) listener();
}

/** Keeps the app on the device once the page has loaded. Without it, everything works but the start with no network. */
export function keepForOffline() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => register().catch(() => undefined));
}

async function register() {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(`${basePath}/sw.js`, { updateViaCache: 'none' });
  const offer = (worker: ServiceWorker | null) => {
    if (worker?.state === 'installed' && serviceWorker.controller)
      isReady(() => worker.postMessage(takeOver));
  };
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    else isReady(() => location.reload()); // it was asked for in another tab
  });
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => offer(worker));
  });
  offer(registration.waiting);
  setInterval(() => registration.update().catch(() => undefined), askAgainMs);
}

let isAsked = false;

/** Reloads the page with the new version. */
export function startNewVersion() {
  isAsked = true;
  start?.();
}

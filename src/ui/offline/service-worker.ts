import { skipWaiting } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { takeOver } from './take-over.ts';

/** Every file of this build: `src/authoring/offline-files.ts` writes them in its place. */
declare const PRECACHED: PrecacheEntry[];

// A new version waits until the person asks for it, or until no page is open: the flow of a running case must not change.
addEventListener('message', ({ data }) => {
  if (data === takeOver) skipWaiting();
});

addEventListener('install', (event) => {
  if (isExtendable(event)) event.waitUntil(keepSettings());
});

/** TypeScript knows the events of pages only. */
function isExtendable(event: Event): event is Event & { waitUntil(work: Promise<unknown>): void } {
  return 'waitUntil' in event;
}

/** The page asked for them before there was anybody to keep them. */
async function keepSettings() {
  const cache = await caches.open('operator');
  await cache.add('settings.json').catch(() => undefined); // there may be none
}

cleanupOutdatedCaches();
precacheAndRoute(PRECACHED);
// What the operator may change at any time is asked for anew, and without a network it is as it was.
const files = new NetworkFirst({
  cacheName: 'operator',
  networkTimeoutSeconds: 2,
  matchOptions: { ignoreVary: true }, // servers vary by more than what matters here
});
registerRoute(
  ({ url, sameOrigin, request }) =>
    sameOrigin && (url.pathname.endsWith('.json') || request.destination === 'image'),
  files,
);
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

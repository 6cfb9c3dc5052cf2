import { skipWaiting } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { takeOver } from './take-over.ts';

/** Every file of this build: `src/authoring/offline-files.ts` writes them in its place. */
declare const PRECACHED: PrecacheEntry[];

// A new version waits until the person asks for it, or until no page is open: the flow of a running case must not change.
addEventListener('message', ({ data }) => {
  if (data === takeOver) skipWaiting();
});

cleanupOutdatedCaches();
precacheAndRoute(PRECACHED);
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

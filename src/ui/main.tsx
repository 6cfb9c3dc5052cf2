import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { basePath } from './base-path.ts';
import { keepForOffline } from './offline/new-version.ts';
import { routes } from './routes.tsx';
import { audienceIn, settings } from './settings.ts';
import { allowOwnScriptsOnly } from './trusted-types.ts';
import './theme.css';

allowOwnScriptsOnly();
keepForOffline();

document.documentElement.dataset['audience'] = audienceIn(settings());

/** What nobody waits for, when the page has been drawn. Safari has no such callback. */
function whenIdle(work: () => Promise<void>) {
  const start = () => work().catch(() => undefined); // without a storage there is nothing to go on with
  if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: 5000 });
  else setTimeout(start, 2000);
}

whenIdle(async () => {
  const { lookForDeliveries } = await import('./helpdesk/look-for-deliveries.ts');
  await lookForDeliveries();
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={createBrowserRouter(routes, { basename: basePath || '/' })} />
    </StrictMode>,
  );
}

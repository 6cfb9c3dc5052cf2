import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, type DataRouter, RouterProvider } from 'react-router';
import { basePath } from './base-path.ts';
import { findHost, host } from './embedded/host.ts';
import { NotStartedPage } from './not-started-page.tsx';
import { loadOperator } from './operator/load-operator.ts';
import { clearAddress, takePresets } from './presets.ts';
import { isAsBuilt } from './rendered-page.ts';
import { routes } from './routes.tsx';
import { followOtherTabs } from './settings.ts';

/** Shows the page of the address, or that it could not be shown: what was rendered would stand there dead. */
export async function boot() {
  const root = document.getElementById('root');
  if (!root) return;
  try {
    await show(root);
  } catch (error) {
    createRoot(root).render(<NotStartedPage />);
    throw error; // for the console
  }
}

/** What was rendered when the app was built comes alive, or else gives way. */
async function show(root: HTMLElement) {
  const fits = isAsBuilt({ saysTheSame: await loadOperator() });
  await findHost();
  if (host().is === 'refused') {
    const { RefusedPage } = await import('./embedded/refused-page.tsx');
    createRoot(root).render(<RefusedPage />);
    return;
  }
  if (host().is === 'allowed') {
    const { takeHostChoices } = await import('./embedded/host-choices.ts');
    takeHostChoices();
  } else takePresets();
  clearAddress();
  followOtherTabs();
  const router = createBrowserRouter(routes, { basename: basePath || '/' });
  await isReady(router);
  const app = (
    <StrictMode>
      {/* A page is drawn when its loaders are done, in one go: nothing is gained by drawing it in slices. */}
      <RouterProvider router={router} useTransitions={false} />
    </StrictMode>
  );
  if (fits) hydrateRoot(root, app);
  else createRoot(root).render(app);
}

/** The page and what it shows are loaded. */
function isReady(router: DataRouter): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) {
      resolve();
      return;
    }
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      resolve();
    });
  });
}

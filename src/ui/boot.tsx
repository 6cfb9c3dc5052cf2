import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { findHost, host } from './embedded/host.ts';
import { keepGiven } from './given-early.ts';
import { App } from './navigation/app.tsx';
import { beginNavigation } from './navigation/navigation.ts';
import { NotStartedPage } from './not-started-page.tsx';
import { loadOperator } from './operator/load-operator.ts';
import { clearAddress, takePresets } from './presets.ts';
import { isAsBuilt } from './rendered-page.ts';
import { pageAt } from './routes.tsx';
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
  await beginNavigation(pageAt);
  const app = (
    <StrictMode>
      <App />
    </StrictMode>
  );
  keepGiven(root);
  if (fits) hydrateRoot(root, app);
  else createRoot(root).render(app);
}

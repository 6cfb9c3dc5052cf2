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

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={createBrowserRouter(routes, { basename: basePath || '/' })} />
    </StrictMode>,
  );
}

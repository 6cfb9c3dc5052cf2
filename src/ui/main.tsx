import { allowOwnScriptsOnly } from './trusted-types.ts';
import './theme.css';
import { boot } from './boot.tsx';
import { keepForOffline } from './offline/new-version.ts';
import { whenIdle } from './when-idle.ts';

allowOwnScriptsOnly();
keepForOffline();

// Not awaited here: every script that a page asks for imports this one, and would wait for it.
boot().then(() =>
  whenIdle(async () => {
    const { lookForDeliveries } = await import('./helpdesk/look-for-deliveries.ts');
    await lookForDeliveries(); // without a storage there is nothing to go on with
  }),
);

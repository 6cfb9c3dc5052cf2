import { allowOwnScriptsOnly } from './trusted-types.ts';
import './theme.css';
import { boot } from './boot.tsx';
import { keepForOffline } from './offline/new-version.ts';
import { whenIdle } from './when-idle.ts';

allowOwnScriptsOnly();
keepForOffline();

await boot();
whenIdle(async () => {
  const { lookForDeliveries } = await import('./helpdesk/look-for-deliveries.ts');
  await lookForDeliveries(); // without a storage there is nothing to go on with
});

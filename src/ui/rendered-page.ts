import { basePath } from './base-path.ts';
import { firstView } from './first-view.ts';
import { asBuilt } from './operator/operator.ts';
import { settings, settingsWereDamaged } from './settings.ts';

/** Whether the markup of this page is what this person would see first. Asked before anything is taken from the address. */
export function isAsBuilt({ saysTheSame }: { readonly saysTheSame: boolean }): boolean {
  const { audiences } = asBuilt.settings;
  return firstView(
    { page: document.documentElement.dataset['page'], basePath, audiences },
    {
      address: location,
      settings: settings(),
      hasDamagedSettings: settingsWereDamaged,
      hasOtherOperator: !saysTheSame,
      isFramed: window.parent !== window,
    },
  ).isAsBuilt;
}

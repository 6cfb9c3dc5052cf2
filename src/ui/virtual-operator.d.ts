/** What `src/authoring/operator-plugin.ts` makes of `public/settings.json`. */
declare module 'virtual:operator' {
  import type { ReadOperatorSettings } from '../operator/read-settings.ts';

  const built: ReadOperatorSettings & { readonly text: string; readonly theme: string };
  export default built;
}

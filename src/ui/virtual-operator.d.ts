/** What `src/authoring/operator-plugin.ts` makes of `public/settings.json`. */
declare module 'virtual:operator' {
  const built: import('../operator/read-settings.ts').ReadOperatorSettings & {
    readonly text: string;
    readonly theme: string;
  };
  export default built;
}

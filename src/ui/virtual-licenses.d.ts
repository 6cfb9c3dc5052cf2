/** What `src/authoring/licenses-plugin.ts` makes of the packages in the app. */
declare module 'virtual:licenses' {
  const licenses: readonly {
    readonly name: string;
    readonly version: string;
    readonly license: string;
    readonly text?: string;
  }[];
  export default licenses;
}

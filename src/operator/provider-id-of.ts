/** The name of its file is the id of a provider: `providers/own.json` is `own`. */
export const providerIdOf = (file: string) => file.replace(/^.*\//, '').replace(/\.\w+$/, '');

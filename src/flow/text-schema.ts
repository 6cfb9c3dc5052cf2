import * as v from 'valibot';

export const lineSchema = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));

/** Words for both audiences, or one wording for each. */
export const wordsFor = <Words extends v.GenericSchema<string, unknown>>(words: Words) =>
  v.union([words, v.strictObject({ agent: words, customer: words })]);

export const textSchema = wordsFor(lineSchema);

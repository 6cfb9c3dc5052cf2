type Stated<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

/** Only what is stated: a key without a value is left out. */
export function stated<Values extends Readonly<Record<string, unknown>>>(values: Values): Stated<Values>;
export function stated(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key in values) if (values[key] !== undefined) result[key] = values[key];
  return result;
}

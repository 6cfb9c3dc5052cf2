import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import type { HeaderWords } from '../knowledge/header-words.ts';
import { anomaliesSchema, marksSchema, verdictsSchema } from '../knowledge/header-words-schema.ts';
import type { ContentFile } from './content-file.ts';

type Read = <Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
) => ContentFile<v.InferOutput<Schema>>;

const files = ['anomalies.yaml', 'marks.yaml', 'verdicts.yaml'];

/** The words of `flows/headers/`, and files there that nobody reads. */
export function readHeaderWords(
  folder: string,
  read: Read,
): { readonly headers: HeaderWords; readonly strays: readonly string[] } {
  const path = join(folder, 'headers');
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.yaml')) : [];
  const table = <Schema extends v.GenericSchema>(name: string, schema: Schema) =>
    names.includes(name) ? read(`headers/${name}`, schema).value : undefined;
  const headers = {
    verdicts: table('verdicts.yaml', verdictsSchema) ?? noVerdicts,
    marks: table('marks.yaml', marksSchema) ?? {},
    anomalies: table('anomalies.yaml', anomaliesSchema) ?? {},
  };
  return { headers, strays: names.filter((name) => !files.includes(name)).map((name) => `headers/${name}`) };
}

const noMeaning = { means: 'Unknown', verdict: 'neutral' as const };
const noVerdicts = {
  methods: {},
  actions: {},
  alignment: { exact: noMeaning, organization: noMeaning, different: noMeaning },
  standing: { receiver: noMeaning, unproven: noMeaning, foreign: noMeaning },
};

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import type { Knowledge } from '../knowledge/codes.ts';
import {
  clientErrorsSchema,
  enhancedCodesSchema,
  microsoftCodesSchema,
  providerCodesSchema,
  readingsSchema,
  reasonsSchema,
  replyCodesSchema,
} from '../knowledge/codes-schema.ts';
import type { Provider } from '../knowledge/provider.ts';
import type { ContentFile } from './content-file.ts';

type Read = <Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
) => ContentFile<v.InferOutput<Schema>>;

/** Files of `flows/codes/` that are about no single provider. */
const general = [
  'client-errors',
  'enhanced-codes',
  'microsoft-codes',
  'readings',
  'reasons',
  'reply-codes',
  'wording',
];

/** The reference of codes, and the files in its folder that belong to no provider. */
export function readCodes(
  folder: string,
  providers: ReadonlyMap<string, Provider>,
  read: Read,
): { readonly codes: Knowledge; readonly strays: readonly string[] } {
  const names = namesIn(join(folder, 'codes'));
  const table = <Schema extends v.GenericSchema>(name: string, schema: Schema) =>
    names.includes(name) ? read(`codes/${name}.yaml`, schema).value : undefined;

  const codes: Knowledge = {
    reply: table('reply-codes', replyCodesSchema) ?? { classes: noClasses, codes: {} },
    enhanced: table('enhanced-codes', enhancedCodesSchema) ?? {},
    microsoft: table('microsoft-codes', microsoftCodesSchema) ?? {},
    reasons: table('reasons', reasonsSchema) ?? {},
    clients: table('client-errors', clientErrorsSchema) ?? { checks: {}, errors: [] },
    readings: table('readings', readingsSchema),
    providers: Object.fromEntries(
      [...providers.keys()].flatMap((id) => {
        const codesOfProvider = table(id, providerCodesSchema);
        return codesOfProvider ? [[id, codesOfProvider]] : [];
      }),
    ),
    hosts: Object.fromEntries([...providers].map(([id, { hosts }]) => [id, hosts])),
  };
  const strays = names.filter((name) => !general.includes(name) && !providers.has(name));
  return { codes, strays: strays.map((name) => `codes/${name}.yaml`) };
}

const noClass = { meaning: 'Unknown', remedy: 'Unknown', actor: 'nobody' as const };
const noClasses = { 2: noClass, 4: noClass, 5: noClass };

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

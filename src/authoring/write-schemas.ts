import { readFileSync, writeFileSync } from 'node:fs';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import {
  blocklistsSchema,
  checkTextsSchemas,
  failureTextsSchema,
  mailHostsSchema,
  wellKnownDomainsSchema,
} from '../dns/dns-schema.ts';
import { flowSchema, journeysSchema } from '../flow/schema.ts';
import {
  clientErrorsSchema,
  enhancedCodesSchema,
  microsoftCodesSchema,
  providerCodesSchema,
  readingsSchema,
  reasonsSchema,
  replyCodesSchema,
} from '../knowledge/codes-schema.ts';
import { anomaliesSchema, marksSchema, verdictsSchema } from '../knowledge/header-words-schema.ts';
import { providerSchema } from '../knowledge/provider.ts';
import { wordingSchema } from '../mail/wording-table.ts';
import { operatorSettingsSchema } from '../operator/operator-settings.ts';
import { ticketFileSchema } from '../ticket/json.ts';

const files = {
  'flows/flow.schema.json': jsonSchema('A flow of Mail Triage', flowSchema),
  'flows/journeys.schema.json': jsonSchema('Example cases of a flow', journeysSchema),
  'flows/providers/provider.schema.json': jsonSchema('A provider of Mail Triage', providerSchema),
  'flows/codes/client-errors.schema.json': jsonSchema('Errors of mail programs', clientErrorsSchema),
  'flows/codes/enhanced-codes.schema.json': jsonSchema('Enhanced codes', enhancedCodesSchema),
  'flows/codes/microsoft-codes.schema.json': jsonSchema(
    'Codes that only Microsoft uses',
    microsoftCodesSchema,
  ),
  'flows/codes/provider-codes.schema.json': jsonSchema(
    'What replies of a provider mean',
    providerCodesSchema,
  ),
  'flows/codes/readings.schema.json': jsonSchema('What pasted texts turn out to be', readingsSchema),
  'flows/codes/wording.schema.json': jsonSchema('How words tell the reason of a failure', wordingSchema),
  'flows/codes/reasons.schema.json': jsonSchema('What each reason means', reasonsSchema),
  'flows/codes/reply-codes.schema.json': jsonSchema('Reply codes', replyCodesSchema),
  'flows/headers/anomalies.schema.json': jsonSchema('What ordinary mail does not have', anomaliesSchema),
  'flows/headers/marks.schema.json': jsonSchema('What providers and filters note in a message', marksSchema),
  'flows/headers/verdicts.schema.json': jsonSchema('What results of checks mean', verdictsSchema),
  ...Object.fromEntries(
    Object.entries(checkTextsSchemas).map(([check, schema]) => [
      `flows/dns/${check}.schema.json`,
      jsonSchema(`What the DNS check ${check} says`, schema),
    ]),
  ),
  'flows/dns/failures.schema.json': jsonSchema('Why a DNS look-up gave no answer', failureTextsSchema),
  'flows/dns/mail-hosts.schema.json': jsonSchema('Mail services by MX record', mailHostsSchema),
  'flows/dns/well-known-domains.schema.json': jsonSchema(
    'Domains that people mistype',
    wellKnownDomainsSchema,
  ),
  'flows/dns/blocklists.schema.json': jsonSchema('Blocklists', blocklistsSchema),
  'public/settings.schema.json': jsonSchema('settings.json of Mail Triage', operatorSettingsSchema),
  'docs/ticket.schema.json': jsonSchema('A ticket of Mail Triage', ticketFileSchema),
};

/** The shape as it stands in the file, so before texts are read as Markdown. */
function jsonSchema(title: string, schema: v.GenericSchema): JsonSchema {
  const { $schema, ...shape } = toJsonSchema(schema, { ignoreActions: ['trim', 'transform', 'check'] });
  return { $schema, title, ...shape };
}

/** Writes the JSON Schemas, or with `--check` only says which are not what would be written. */
const isCheck = process.argv.includes('--check');
for (const [file, schema] of Object.entries(files)) {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (!isCheck) writeFileSync(file, text);
  else if (read(file) !== text) {
    console.error(`${file}: is not what the code says: run npm run schemas`);
    process.exitCode = 1;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

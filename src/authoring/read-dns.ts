import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import {
  blocklistsSchema,
  checkTextsSchemas,
  failureTextsSchema,
  mailHostsSchema,
  wellKnownDomainsSchema,
} from '../dns/dns-schema.ts';
import type { DnsTexts } from '../dns/dns-texts.ts';
import { checkIds, failureWords, wordsOf } from '../dns/verdicts.ts';
import type { Problem } from '../flow/content.ts';
import { placeholdersIn } from '../flow/placeholders.ts';
import type { ContentFile } from './content-file.ts';

type Read = <Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
) => ContentFile<v.InferOutput<Schema>>;

/** What texts may name in braces, by file. */
const wordsIn: Readonly<Record<string, readonly string[]>> = {
  ...wordsOf,
  failures: failureWords,
  blocklists: ['ip', 'domain'],
};
const names = [...checkIds, 'failures', 'mail-hosts', 'well-known-domains', 'blocklists'];

/** `flows/dns/`; absent where a file is missing or has no usable shape. */
export function readDns(folder: string, read: Read): { dns?: DnsTexts; problems: Problem[] } {
  const root = join(folder, 'dns');
  if (!existsSync(root)) return { problems: [] };
  const files = readdirSync(root)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
  const missing = names.filter((name) => !files.includes(name));
  const table = <Schema extends v.GenericSchema>(name: string, schema: Schema) =>
    files.includes(name) ? read(`dns/${name}.yaml`, schema).value : undefined;

  const texts = {
    domain: table('domain', checkTextsSchemas.domain),
    mx: table('mx', checkTextsSchemas.mx),
    spf: table('spf', checkTextsSchemas.spf),
    dkim: table('dkim', checkTextsSchemas.dkim),
    dmarc: table('dmarc', checkTextsSchemas.dmarc),
    ptr: table('ptr', checkTextsSchemas.ptr),
  };
  const failures = table('failures', failureTextsSchema);
  const mailHosts = table('mail-hosts', mailHostsSchema);
  const wellKnownDomains = table('well-known-domains', wellKnownDomainsSchema);
  const blocklists = table('blocklists', blocklistsSchema);
  const problems = [
    ...missing.map((name) =>
      wrongFile(name, 'is missing', 'write it: flows/dns/README.md says what it holds'),
    ),
    ...files
      .filter((name) => !names.includes(name))
      .map((name) => wrongFile(name, 'there is no check of this name', 'mend its name, or delete it')),
    ...Object.entries({ ...texts, failures, blocklists }).flatMap(([name, table]) =>
      wordProblems(name, table),
    ),
  ];
  const { domain, mx, spf, dkim, dmarc, ptr } = texts;
  if (!domain || !mx || !spf || !dkim || !dmarc || !ptr) return { problems };
  if (!failures || !mailHosts || !wellKnownDomains || !blocklists) return { problems };
  const checks = { domain, mx, spf, dkim, dmarc, ptr };
  return { dns: { checks, failures, mailHosts, wellKnownDomains, blocklists }, problems };
}

function wrongFile(name: string, what: string, fix: string): Problem {
  return { file: `dns/${name}.yaml`, path: [], what, fix };
}

/** Words in braces that the check does not know. */
function wordProblems(name: string, value: unknown, path: readonly (string | number)[] = []): Problem[] {
  if (typeof value === 'string') {
    const known = wordsIn[name] ?? [];
    return placeholdersIn(value)
      .filter((word) => !known.includes(word))
      .map((word) => ({
        file: `dns/${name}.yaml`,
        path,
        what: `there is no word "{${word}}" here`,
        fix: `use one of: ${known.map((one) => `{${one}}`).join(', ')}`,
      }));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    wordProblems(name, inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

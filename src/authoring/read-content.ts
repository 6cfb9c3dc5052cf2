import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import type { DnsTexts } from '../dns/dns-texts.ts';
import { problemsIn } from '../flow/check/check.ts';
import { type Content, detailsFile, evidenceFile, journeysFileOf, type Problem } from '../flow/content.ts';
import { type DetailKind, detailKindsSchema } from '../flow/detail-kind.ts';
import { type EvidenceKind, evidenceKindsSchema } from '../flow/evidence-kind.ts';
import type { Flow } from '../flow/flow.ts';
import { flowSchema, type Journey, journeysSchema } from '../flow/schema.ts';
import type { Knowledge } from '../knowledge/codes.ts';
import { limitIds, serverIds } from '../knowledge/fact-ids.ts';
import type { HeaderWords } from '../knowledge/header-words.ts';
import { type Provider, providerSchema } from '../knowledge/provider.ts';
import { type WordingTable, wordingSchema } from '../mail/wording-table.ts';
import { codeProblems } from './code-problems.ts';
import { type ContentFile, parseContentFile } from './content-file.ts';
import { headerProblems } from './header-problems.ts';
import { readCodes } from './read-codes.ts';
import { readDns } from './read-dns.ts';
import { readHeaderWords } from './read-header-words.ts';
import { wordingProblems } from './wording-problems.ts';

/** Everything in `flows/`, read and checked. */
export interface ReadContent {
  readonly flows: ReadonlyMap<string, Flow>;
  readonly journeys: ReadonlyMap<string, readonly Journey[]>;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly details: readonly DetailKind[];
  readonly evidence: readonly EvidenceKind[];
  readonly codes: Knowledge;
  /** How words tell the reason of a failure. */
  readonly wording: WordingTable;
  readonly headers: HeaderWords;
  /** Absent where a file of `flows/dns/` has no usable shape, or there is none. */
  readonly dns?: DnsTexts | undefined;
  /** `file:line: what is wrong: what to do`, in the order of files and lines. */
  readonly problems: readonly string[];
}

/** Reads the folder `flows/`. Files with problems are left out of the result but for their problems. */
export function readContent(folder: string): ReadContent {
  const files = new Map<string, ContentFile<unknown>>();
  const read = <Schema extends v.GenericSchema>(file: string, schema: Schema) => {
    const content = parseContentFile(file, readFileSync(join(folder, file), 'utf8'), schema);
    files.set(file, content);
    return content;
  };

  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const flowIds = names
    .filter((name) => !name.endsWith('.journeys.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
  const flows = new Map<string, Flow>();
  for (const id of flowIds) {
    const { value } = read(`${id}.yaml`, flowSchema);
    if (value) flows.set(id, { ...value, id, version: versionOf(value) });
  }

  const journeys = new Map<string, readonly Journey[]>();
  for (const id of flowIds.filter((flow) => names.includes(journeysFileOf(flow)))) {
    const { value } = read(journeysFileOf(id), journeysSchema);
    if (value) journeys.set(id, value);
  }

  const strays = names
    .filter((name) => name.endsWith('.journeys.yaml') && !flowIds.some((id) => name === journeysFileOf(id)))
    .map((file) => ({
      file,
      path: [],
      what: 'there is no flow of this name',
      fix: 'name it as its flow, or delete it',
    }));

  const providers = new Map<string, Provider>();
  for (const name of readdirSync(join(folder, 'providers'))
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    const id = name.slice(0, -'.yaml'.length);
    const { value } = read(`providers/${name}`, providerSchema);
    if (value) providers.set(id, { ...value, id });
  }

  const { codes, strays: strayCodes } = readCodes(folder, providers, read);
  const strayTables = strayCodes.map((file) => ({
    file,
    path: [],
    what: 'there is no provider of this name',
    fix: 'name it as its file in providers/, or delete it',
  }));

  const wording = existsSync(join(folder, wordingFile)) ? read(wordingFile, wordingSchema).value : undefined;
  const { headers, strays: strayWords } = readHeaderWords(folder, read);
  const strayHeaderFiles = strayWords.map((file) => ({
    file,
    path: [],
    what: 'nothing reads a file of this name',
    fix: 'name it as flows/headers/README.md does, or delete it',
  }));
  const { dns, problems: dnsProblems } = readDns(folder, read);

  const details = withIds(read(detailsFile, detailKindsSchema).value ?? {});
  const evidence = withIds(read(evidenceFile, evidenceKindsSchema).value ?? {});
  const content: Content = {
    flows,
    journeys,
    providers,
    details: new Set(details.map(({ id }) => id)),
    evidence: new Set(evidence.map(({ id }) => id)),
    facts: factNames,
    unreadable: new Set(
      [...files.values()].filter(({ value }) => value === undefined).map(({ file }) => file),
    ),
  };
  const shape = [...files.values()].flatMap((file) => file.problems);
  return {
    flows,
    journeys,
    providers,
    details,
    evidence,
    codes,
    wording: wording ?? { words: {}, wording: [], enhanced: {}, reply: {} },
    headers,
    dns,
    problems: inOrder(
      [
        ...shape,
        ...strays,
        ...strayTables,
        ...strayHeaderFiles,
        ...problemsIn(content),
        ...codeProblems(codes, content),
        ...(wording ? wordingProblems(wording) : []),
        ...headerProblems(headers),
        ...dnsProblems,
      ],
      files,
    ),
  };
}

const wordingFile = 'codes/wording.yaml';

const factNames: ReadonlySet<string> = new Set([
  'mx',
  'contact',
  'provider.contact',
  'provider.mx',
  ...limitIds.map((id) => `limit.${id}`),
  ...serverIds.map((id) => `server.${id}`),
]);

function withIds<Value>(record: Readonly<Record<string, Value>>): (Value & { readonly id: string })[] {
  return Object.entries(record).map(([id, value]) => ({ ...value, id }));
}

function versionOf(flow: unknown): string {
  return createHash('sha256').update(JSON.stringify(flow)).digest('hex').slice(0, 8);
}

function inOrder(problems: readonly Problem[], files: ReadonlyMap<string, ContentFile<unknown>>): string[] {
  return problems
    .map((problem) => ({ ...problem, line: files.get(problem.file)?.lineOf(problem.path) ?? 1 }))
    .toSorted((one, other) =>
      one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1,
    )
    .map(({ file, line, what, fix }) => `flows/${file}:${line}: ${what}: ${fix}`);
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { type EvidenceKind, evidenceKindsSchema } from '../flow/evidence-kind.ts';
import { limitIds, serverIds } from '../knowledge/fact-ids.ts';
import { type Provider, providerSchema } from '../knowledge/provider.ts';
import { problemsIn } from '../flow/check/check.ts';
import { type Content, journeysFileOf, type Problem } from '../flow/content.ts';
import { type DetailKind, detailKindsSchema } from '../flow/detail-kind.ts';
import type { Flow } from '../flow/flow.ts';
import { flowSchema, type Journey, journeysSchema } from '../flow/schema.ts';
import { type ContentFile, parseContentFile } from './content-file.ts';

/** Everything in `flows/`, read and checked. */
export interface ReadContent {
  readonly flows: ReadonlyMap<string, Flow>;
  readonly journeys: ReadonlyMap<string, readonly Journey[]>;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly details: readonly DetailKind[];
  readonly evidence: readonly EvidenceKind[];
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

  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();
  const flowIds = names.filter((name) => !name.endsWith('.journeys.yaml')).map((name) => name.slice(0, -'.yaml'.length));
  const flows = new Map<string, Flow>();
  const unreadable = new Set<string>();
  for (const id of flowIds) {
    const { value } = read(`${id}.yaml`, flowSchema);
    if (value) flows.set(id, { ...value, id, version: versionOf(value) });
    else unreadable.add(id);
  }

  const journeys = new Map<string, readonly Journey[]>();
  for (const id of flowIds.filter((flow) => names.includes(journeysFileOf(flow)))) {
    const { value } = read(journeysFileOf(id), journeysSchema);
    if (value) journeys.set(id, value);
  }

  const providers = new Map<string, Provider>();
  for (const name of readdirSync(join(folder, 'providers')).filter((file) => file.endsWith('.yaml')).sort()) {
    const id = name.slice(0, -'.yaml'.length);
    const { value } = read(`providers/${name}`, providerSchema);
    if (value) providers.set(id, { ...value, id });
  }

  const details = withIds(read('ticket/details.yaml', detailKindsSchema).value ?? {});
  const evidence = withIds(read('ticket/evidence.yaml', evidenceKindsSchema).value ?? {});
  const content: Content = {
    flows,
    journeys,
    providers,
    details: new Set(details.map(({ id }) => id)),
    evidence: new Set(evidence.map(({ id }) => id)),
    facts: factNames,
    unreadable,
  };
  const shape = [...files.values()].flatMap((file) => file.problems);
  return {
    flows,
    journeys,
    providers,
    details,
    evidence,
    problems: [...shape, ...problemsIn(content)].map((problem) => lineFor(problem, files)),
  };
}

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

function lineFor(problem: Problem, files: ReadonlyMap<string, ContentFile<unknown>>): string {
  const line = files.get(problem.file)?.lineOf(problem.path) ?? 1;
  return `flows/${problem.file}:${line}: ${problem.what}: ${problem.fix}`;
}

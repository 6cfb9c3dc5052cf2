import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** A program of others that the built app holds, and the terms it came under. */
export interface License {
  readonly name: string;
  readonly version: string;
  /** As in SPDX: `MIT`, `Apache-2.0`. */
  readonly license: string;
  /** The license as its author wrote it. Absent where the package brings none. */
  readonly text?: string;
}

/** Licenses under which the app may be given on, changed or not, by anybody, with the notice that `/licenses` shows. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]);

/** Build tools that leave some of their own code in what they build. */
const leaveCode = ['@inlang/paraglide-js', 'rolldown', 'tailwindcss', 'vite'];

const flag = v.optional(v.boolean(), false);
const lockSchema = v.object({
  packages: v.record(v.string(), v.object({ dev: flag, devOptional: flag, optional: flag })),
});
const packageSchema = v.object({
  name: v.string(),
  version: v.string(),
  license: v.optional(v.string(), 'none'),
});

/** All packages that `package.json` needs when the app runs, and the tools that leave code in it. */
export function readLicenses(root: string): License[] {
  const { packages } = v.parse(lockSchema, readJson(join(root, 'package-lock.json')));
  const folders = Object.entries(packages).flatMap(([path, { dev, devOptional, optional }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    const runs = path !== '' && !dev && !devOptional && !optional;
    return runs || leaveCode.includes(name) ? [join(root, path)] : [];
  });
  return folders.map(licenseOf).sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function licenseOf(folder: string): License {
  const { name, version, license } = v.parse(packageSchema, readJson(join(folder, 'package.json')));
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
  return { name, version, license, ...(file && { text: ownPart(readFileSync(join(folder, file), 'utf8')) }) };
}

/** Vite lists there what it was built from, none of which comes into the app. */
const ownPart = (text: string) => text.split('# Licenses of bundled dependencies')[0]?.trim() ?? '';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Whether every one of several licenses to choose from, or of several that hold together, is allowed. */
export function licenseProblems(licenses: readonly License[]): string[] {
  return licenses.flatMap(({ name, license }) =>
    license
      .replace(/[()]/g, '')
      .split(/ (?:AND|OR) /)
      .every((one) => allowed.has(one))
      ? []
      : [
          `${name} has the license "${license}", which src/authoring/licenses.ts does not allow. Use another package.`,
        ],
  );
}

/** The package of a file below `node_modules`. */
export function packageOf(file: string): string | undefined {
  return file.match(/^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1];
}

import { type Provider, providerSchema } from '../../knowledge/provider.ts';
import { type KnownNames, withKnownDetails, withOwnNames } from '../../operator/known-names.ts';
import { providerIdOf } from '../../operator/provider-id-of.ts';
import { readJson, readOperatorSettings, type SettingsProblem } from '../../operator/read-settings.ts';
import { themeOf } from '../../operator/theme.ts';
import { contentIndex } from '../content-index.ts';

/** A file that was read, or none. */
type FileText = (file: string) => Promise<string | undefined>;

/** Reads the settings and the files they name. */
export async function readOperator(text: string, fileText: FileText) {
  const read = readOperatorSettings(text);
  const own = new Set((await import('virtual:flows/ticket')).default.details.map(({ id }) => id));
  const known = { details: new Set([...own, ...read.settings.details.map(({ id }) => id)]) };
  const files = await Promise.all(
    read.settings.providers.files.map(async (file) => readProvider(file, await fileText(file), known)),
  );
  const providers = files.flatMap(({ provider }) => provider ?? []);
  const { settings, problems } = withOwnNames(read.settings, {
    flows: new Set(contentIndex.flows.map(({ id }) => id)),
    providers: new Set([...contentIndex.providers, ...providers].map(({ id }) => id)),
    details: own,
  });
  return {
    settings,
    providers,
    problems: [...read.problems, ...files.flatMap((file) => file.problems), ...problems],
    theme: themeOf(read.settings),
  };
}

interface ReadProvider {
  readonly provider?: Provider;
  readonly problems: readonly SettingsProblem[];
}

function readProvider(
  file: string,
  source: string | undefined,
  known: Pick<KnownNames, 'details'>,
): ReadProvider {
  if (source === undefined) return { problems: [{ where: file, what: 'could not be loaded' }] };
  const { value, problems } = readJson(providerSchema, source, file);
  if (!value) return { problems };
  const checked = withKnownDetails({ ...value, id: providerIdOf(file) }, file, known);
  return { provider: checked.provider, problems: [...problems, ...checked.problems] };
}

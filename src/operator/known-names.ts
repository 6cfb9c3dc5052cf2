import { offeredResolvers } from '../dns/resolvers.ts';
import type { Provider } from '../knowledge/provider.ts';
import type { OperatorSettings } from './operator-settings.ts';
import type { SettingsProblem } from './read-settings.ts';
import { settingsFile } from './settings-file.ts';

/** Ids of what there is. */
export interface KnownNames {
  readonly flows: ReadonlySet<string>;
  readonly providers: ReadonlySet<string>;
  readonly details: ReadonlySet<string>;
}

/** The settings without details whose id is taken, and what is wrong with the names in them: each is passed over. */
export function withOwnNames(
  settings: OperatorSettings,
  known: KnownNames,
): { readonly settings: OperatorSettings; readonly problems: readonly SettingsProblem[] } {
  const taken = new Set(known.details);
  const details = settings.details.filter(({ id }) => {
    const isFree = !taken.has(id);
    taken.add(id);
    return isFree;
  });
  return {
    settings: { ...settings, details },
    problems: [
      ...unknownNames(settings, known),
      ...settings.details
        .filter((detail) => !details.includes(detail))
        .map(({ id }) => problem('details', `a detail "${id}" is there already: use another id`)),
    ],
  };
}

function unknownNames(
  { providers, announcements, dns }: OperatorSettings,
  known: KnownNames,
): readonly SettingsProblem[] {
  const resolvers = new Set((dns.resolvers ?? offeredResolvers).map(({ id }) => id));
  return [
    ...missing('providers › offered', providers.offered ?? [], known.providers, 'provider'),
    ...missing('providers › default', one(providers.default), known.providers, 'provider'),
    ...one(providers.default)
      .filter((id) => known.providers.has(id) && providers.offered?.includes(id) === false)
      .map((id) => problem('providers › default', `"${id}" is not among those that are offered`)),
    ...missing(
      'dns › chosen',
      one(dns.chosen).filter((id) => id !== 'off'),
      resolvers,
      'resolver',
    ),
    ...announcements.flatMap((announcement, index) => {
      const where = `announcements › ${index + 1}`;
      const questions = (announcement.questions ?? []).map((path) => path.split('/')[0] ?? path);
      return [
        ...missing(`${where} › flows`, announcement.flows ?? [], known.flows, 'flow'),
        ...missing(`${where} › questions`, questions, known.flows, 'flow'),
        ...missing(`${where} › providers`, announcement.providers ?? [], known.providers, 'provider'),
      ];
    }),
  ];
}

const problem = (where: string, what: string): SettingsProblem => ({
  where: `${settingsFile}: ${where}`,
  what,
});

function missing(
  where: string,
  names: readonly string[],
  all: ReadonlySet<string>,
  kind: string,
): readonly SettingsProblem[] {
  return names
    .filter((name) => !all.has(name))
    .map((name) => problem(where, `there is no ${kind} "${name}"`));
}

/** The details that a provider names and nothing has. They are passed over. */
export function withKnownDetails(
  provider: Provider,
  file: string,
  known: Pick<KnownNames, 'details'>,
): { readonly provider: Provider; readonly problems: readonly SettingsProblem[] } {
  const unknown = [...provider.account, ...provider.requires].filter((id) => !known.details.has(id));
  const isKnown = (id: string) => known.details.has(id);
  return {
    provider: {
      ...provider,
      account: provider.account.filter(isKnown),
      requires: provider.requires.filter(isKnown),
    },
    problems: unknown.map((id) => ({ where: file, what: `there is no detail "${id}"` })),
  };
}

const one = (name: string | undefined) => (name === undefined ? [] : [name]);

import type { Provider } from '../knowledge/provider.ts';
import type { OperatorSettings } from './operator-settings.ts';
import { type SettingsProblem, settingsFile } from './read-settings.ts';

/** Ids of what there is. */
export interface KnownNames {
  readonly flows: ReadonlySet<string>;
  readonly providers: ReadonlySet<string>;
  readonly details: ReadonlySet<string>;
  readonly resolvers: ReadonlySet<string>;
}

/** Names in the settings that nothing has: each is passed over, and said. */
export function unknownNames(
  { providers, announcements, dns, details }: OperatorSettings,
  known: KnownNames,
): readonly SettingsProblem[] {
  const problem = (where: string, what: string) => ({ where: `${settingsFile}: ${where}`, what });
  const missing = (where: string, names: readonly string[], all: ReadonlySet<string>, kind: string) =>
    names.filter((name) => !all.has(name)).map((name) => problem(where, `there is no ${kind} "${name}"`));
  return [
    ...missing('providers › offered', providers.offered ?? [], known.providers, 'provider'),
    ...missing('providers › default', one(providers.default), known.providers, 'provider'),
    ...missing(
      'dns › chosen',
      one(dns.chosen).filter((id) => id !== 'off'),
      known.resolvers,
      'resolver',
    ),
    ...details
      .filter(({ id }) => known.details.has(id))
      .map(({ id }) => problem('details', `a detail "${id}" is there already: use another id`)),
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

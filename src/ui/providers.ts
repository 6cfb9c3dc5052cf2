import { otherProvider } from '../knowledge/provider-id.ts';
import { contentIndex } from './content-index.ts';
import { operator } from './operator/operator.ts';

interface NamedProvider {
  readonly id: string;
  readonly name: string;
}

/** Every provider there is: those of `flows/`, and those of the operator, which come before one of the same id. */
function allProviders(): readonly NamedProvider[] {
  const own = operator().providers;
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...contentIndex.providers.filter(({ id }) => !ids.has(id))];
}

/** Those that can be chosen in this copy of the app; the one that stands for all others is the last. */
export function offeredProviders(): readonly NamedProvider[] {
  const all = allProviders();
  const { offered } = operator().settings.providers;
  const chosen = offered?.flatMap((id) => all.find((one) => one.id === id) ?? []) ?? [];
  const shown = chosen.length > 0 ? chosen : all;
  return [
    ...shown.filter(({ id }) => id !== otherProvider),
    ...shown.filter(({ id }) => id === otherProvider),
  ];
}

export const providerName = (id: string) => allProviders().find((one) => one.id === id)?.name ?? id;

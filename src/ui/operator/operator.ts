import built from 'virtual:operator';
import { type OfferedResolver, offeredResolvers } from '../../dns/resolvers.ts';
import type { Provider } from '../../knowledge/provider.ts';
import { m } from '../../messages/compiled/messages.js';
import type { OperatorSettings } from '../../operator/operator-settings.ts';
import type { SettingsProblem } from '../../operator/read-settings.ts';

/** What the operator of this copy of the app has set. */
export interface Operator {
  readonly settings: OperatorSettings;
  /** From their own files, beside those the app was built with. */
  readonly providers: readonly Provider[];
  readonly problems: readonly SettingsProblem[];
  /** Who said so: the server, or nobody since the build. */
  readonly from: 'server' | 'build';
}

export const asBuilt: Operator = {
  settings: built.settings,
  providers: [],
  problems: built.problems,
  from: 'build',
};

let current = asBuilt;

export const operator = () => current;

/** Once, before anything is shown. */
export function setOperator(operator: Operator) {
  current = operator;
}

export const productName = () => current.settings.name ?? m.app_name();

/** Who may be asked for DNS records: those of the operator, or the public ones. */
export const resolversIn = ({ dns }: OperatorSettings): readonly OfferedResolver[] =>
  dns.resolvers ?? offeredResolvers;

import type { HeaderField } from '../header-fields.ts';
import { type AuthenticationResults, parseAuthenticationResults } from './authentication-results.ts';
import { stated } from './stated.ts';
import { tagsIn } from './tags.ts';

/** RFC 8617 §4: what one server on the way saw, sealed before it passed the message on. */
export interface ArcSet {
  readonly instance: number;
  /** Whether the seals before this one were whole: `none` in the first set, then `pass` or `fail`. */
  readonly chain?: string;
  /** Who sealed it. */
  readonly domain?: string;
  readonly selector?: string;
  readonly saw?: AuthenticationResults;
  readonly fields: readonly HeaderField[];
}

/** In the order of their numbers, so in the order of time. */
export function arcSetsIn(fields: readonly HeaderField[]): ArcSet[] {
  const byInstance = new Map<number, HeaderField[]>();
  for (const field of fields) {
    const instance = /^arc-(?:seal|message-signature|authentication-results)$/.test(field.name)
      ? Number(/(?:^|; ?)i ?= ?(\d{1,2})/.exec(field.body)?.[1])
      : Number.NaN;
    if (Number.isNaN(instance)) continue;
    const set = byInstance.get(instance) ?? [];
    byInstance.set(instance, [...set, field]);
  }
  return [...byInstance]
    .toSorted(([one], [other]) => one - other)
    .map(([instance, set]) => arcSet(instance, set));
}

function arcSet(instance: number, fields: readonly HeaderField[]): ArcSet {
  const seal = tagsIn(fields.find(({ name }) => name === 'arc-seal')?.body ?? '');
  const saw = fields.find(({ name }) => name === 'arc-authentication-results');
  const optional = {
    chain: seal.get('cv')?.toLowerCase(),
    domain: seal.get('d')?.toLowerCase(),
    selector: seal.get('s'),
    saw: saw && parseAuthenticationResults(saw),
  };
  return { instance, ...stated(optional), fields };
}

import { expect, test } from 'vitest';
import type { SpfTerm } from '../../dns/spf/evaluation.ts';
import { termGroups } from './term-groups.ts';

const term = (text: string, outcome: SpfTerm['outcome'] = 'no-match'): SpfTerm => ({ text, outcome });

test.each<{ case: string; terms: SpfTerm[]; is: string[] }>([
  { case: 'nothing', terms: [], is: [] },
  {
    case: 'networks in a row',
    terms: [term('ip4:192.0.2.0/24'), term('ip6:2001:db8::/32'), term('-all', 'match')],
    is: ['ip4:192.0.2.0/24 ip6:2001:db8::/32', '-all'],
  },
  {
    case: 'the network that matches stands alone',
    terms: [term('ip4:192.0.2.1'), term('ip4:192.0.2.2', 'match'), term('ip4:192.0.2.3', 'not-reached')],
    is: ['ip4:192.0.2.1', 'ip4:192.0.2.2', 'ip4:192.0.2.3'],
  },
  {
    case: 'other terms in a row',
    terms: [term('include:a.example'), term('include:b.example'), term('mx')],
    is: ['include:a.example', 'include:b.example', 'mx'],
  },
])('$case', ({ terms, is }) => {
  expect(termGroups(terms).map((group) => group.map(({ text }) => text).join(' '))).toEqual(is);
});

import { expect, test } from 'vitest';
import { type HostChoices, hostChoicesIn } from './host-choices.ts';

test.each<{ case: string; address: string; remembered?: unknown; gives: HostChoices }>([
  {
    case: 'all of it',
    address: '?embed&audience=agent&provider=opensrs&theme=dark&lang=en-GB',
    gives: { audience: 'agent', provider: 'opensrs', theme: 'dark', lang: 'en-GB' },
  },
  {
    case: 'a theme that is none costs the theme only',
    address: '?embed&audience=agent&provider=opensrs&theme=auto&lang=en-GB',
    gives: { audience: 'agent', provider: 'opensrs', lang: 'en-GB' },
  },
  {
    case: 'an audience that is none is asked for',
    address: '?embed&audience=admin&provider=opensrs',
    gives: { provider: 'opensrs' },
  },
  {
    case: 'a new element forgets what another chose before it',
    address: '?embed',
    remembered: { audience: 'agent' },
    gives: {},
  },
  {
    case: 'a reload keeps what was chosen',
    address: '',
    remembered: { audience: 'agent', provider: 'opensrs', theme: 'dark' },
    gives: { audience: 'agent', provider: 'opensrs', theme: 'dark' },
  },
  {
    case: 'what an older version remembered costs itself only',
    address: '',
    remembered: { audience: true, provider: false, theme: 'dark' },
    gives: { theme: 'dark' },
  },
  {
    case: 'a frame that says its choices without "embed"',
    address: '?audience=customer',
    remembered: { provider: 'opensrs' },
    gives: { audience: 'customer', provider: 'opensrs' },
  },
  { case: 'what was remembered is no record', address: '', remembered: 5, gives: {} },
])('$case', ({ address, remembered, gives }) => {
  expect(hostChoicesIn(new URLSearchParams(address), remembered)).toEqual(gives);
});

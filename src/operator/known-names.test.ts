import * as v from 'valibot';
import { expect, test } from 'vitest';
import { providerSchema } from '../knowledge/provider.ts';
import { unknownNames, withKnownDetails } from './known-names.ts';
import { readOperatorSettings } from './read-settings.ts';

const known = {
  flows: new Set(['bounce-reject']),
  providers: new Set(['opensrs', 'thexyz']),
  details: new Set(['sender', 'account-name']),
  resolvers: new Set(['cloudflare']),
};

test.each<{ case: string; settings: object; says: readonly (readonly [string, string])[] }>([
  { case: 'nothing set', settings: {}, says: [] },
  {
    case: 'only names that there are',
    settings: {
      providers: { offered: ['opensrs'], default: 'thexyz' },
      dns: { chosen: 'cloudflare' },
      announcements: [
        {
          text: 'Late',
          flows: ['bounce-reject'],
          questions: ['bounce-reject/any'],
          providers: ['opensrs'],
        },
      ],
    },
    says: [],
  },
  { case: 'no look-ups', settings: { dns: { chosen: 'off' } }, says: [] },
  {
    case: 'providers',
    settings: { providers: { offered: ['opensrs', 'acme'], default: 'nobody' } },
    says: [
      ['settings.json: providers › offered', 'there is no provider "acme"'],
      ['settings.json: providers › default', 'there is no provider "nobody"'],
    ],
  },
  {
    case: 'a resolver',
    settings: { dns: { chosen: 'own' } },
    says: [['settings.json: dns › chosen', 'there is no resolver "own"']],
  },
  {
    case: 'a detail that would stand in the place of another',
    settings: {
      details: ['sender', 'customer-number'].map((id) => ({
        id,
        label: 'Customer number',
        ask: 'Customer number',
        why: 'It stands on your invoice.',
        example: '4711',
        kind: 'line',
      })),
    },
    says: [['settings.json: details', 'a detail "sender" is there already: use another id']],
  },
  {
    case: 'what an announcement is about, counted as people count',
    settings: {
      announcements: [
        { text: 'One' },
        { text: 'Two', flows: ['spam'], questions: ['spams/first'], providers: ['acme'] },
      ],
    },
    says: [
      ['settings.json: announcements › 2 › flows', 'there is no flow "spam"'],
      ['settings.json: announcements › 2 › questions', 'there is no flow "spams"'],
      ['settings.json: announcements › 2 › providers', 'there is no provider "acme"'],
    ],
  },
])('names that nothing has: $case', ({ settings, says }) => {
  const read = readOperatorSettings(JSON.stringify(settings));
  expect(read.problems).toEqual([]);
  expect(unknownNames(read.settings, known)).toEqual(says.map(([where, what]) => ({ where, what })));
});

const provider = {
  ...v.parse(providerSchema, {
    name: 'Example Mail',
    summary: 'Our own service',
    account: ['account-name', 'shoe-size'],
    requires: ['hat-size', 'sender'],
    hosts: [],
    mx: [],
    limits: {},
    servers: {},
    notes: [],
  }),
  id: 'example-mail',
};

test('a provider keeps the details that there are, and each of the others is said', () => {
  const { provider: kept, problems } = withKnownDetails(provider, 'providers/example-mail.json', known);
  expect(kept).toEqual({ ...provider, account: ['account-name'], requires: ['sender'] });
  expect(problems).toEqual([
    { where: 'providers/example-mail.json', what: 'there is no detail "shoe-size"' },
    { where: 'providers/example-mail.json', what: 'there is no detail "hat-size"' },
  ]);
});

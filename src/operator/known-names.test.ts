import { expect, test } from 'vitest';
import { withKnownDetails, withOwnNames } from './known-names.ts';
import { readOperatorSettings } from './read-settings.ts';

const known = {
  flows: new Set(['bounce-reject']),
  providers: new Set(['opensrs', 'other']),
  details: new Set(['sender']),
};
const detail = (id: string) => ({
  id,
  label: id,
  ask: 'Which?',
  why: 'To find it.',
  example: '12345',
  kind: 'line',
});

function read(written: object) {
  const { settings, problems } = readOperatorSettings(JSON.stringify(written));
  expect(problems).toEqual([]); // what is tested here is right but for its names
  return withOwnNames(settings, known);
}

test.each<[string, object, string, string]>([
  [
    'a provider that nobody has',
    { providers: { offered: ['opensrs', 'nobody'] } },
    'providers › offered',
    'there is no provider "nobody"',
  ],
  [
    'a default that nobody has',
    { providers: { default: 'nobody' } },
    'providers › default',
    'no provider "nobody"',
  ],
  [
    'a default that is not offered',
    { providers: { offered: ['opensrs'], default: 'other' } },
    'providers › default',
    '"other" is not among those that are offered',
  ],
  [
    'a resolver that is not offered',
    { dns: { chosen: 'own' } },
    'dns › chosen',
    'there is no resolver "own"',
  ],
  [
    'an announcement for a flow that nobody has',
    { announcements: [{ text: 'Slow.', flows: ['gone'] }] },
    'announcements › 1 › flows',
    'there is no flow "gone"',
  ],
  [
    'an announcement for a question of a flow that nobody has',
    { announcements: [{ text: 'Slow.', questions: ['gone/start'] }] },
    'announcements › 1 › questions',
    'there is no flow "gone"',
  ],
])('%s is said', (_, written, where, what) => {
  expect(read(written).problems).toEqual([
    { where: `settings.json: ${where}`, what: expect.stringContaining(what) },
  ]);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['a detail of the app', ['sender', 'customer-number'], ['customer-number']],
  ['a detail above', ['customer-number', 'customer-number'], ['customer-number']],
])('a detail with the id of %s is passed over, and said', (_, written, kept) => {
  const { settings, problems } = read({ details: written.map(detail) });
  expect(settings.details.map(({ id }) => id)).toEqual(kept);
  expect(problems).toHaveLength(1);
});

test('names that are right say nothing', () => {
  const written = { providers: { offered: ['opensrs', 'other'], default: 'other' }, dns: { chosen: 'off' } };
  expect(read(written).problems).toEqual([]);
});

test('a provider loses the details that nothing has, and no more', () => {
  const provider = { id: 'own', name: 'Own', account: ['sender', 'gone'], requires: ['sender'] };
  const read = withKnownDetails(Object.assign(Object.create(null), provider), 'own.json', known);
  expect(read.provider).toMatchObject({ account: ['sender'], requires: ['sender'] });
  expect(read.problems).toEqual([{ where: 'own.json', what: 'there is no detail "gone"' }]);
});

import { expect, test } from 'vitest';
import { readOperatorSettings } from './read-settings.ts';

const nothing = readOperatorSettings('{}').settings;
const read = (value: object) => readOperatorSettings(JSON.stringify(value));

test('an empty file, and a file with nothing but its schema, change nothing', () => {
  expect(read({ $schema: './settings.schema.json' })).toMatchObject({ settings: nothing, problems: [] });
  expect(nothing).toMatchObject({ audiences: ['customer', 'agent'], announcements: [], helpdesks: [] });
});

test('everything that can be set', () => {
  const settings = {
    name: 'Mail help',
    address: 'https://triage.example.com/',
    logo: 'logo.svg',
    colors: { accent: '#0a5c36', accentInTheDark: '#7fd4a8' },
    audiences: ['customer'],
    providers: { offered: ['opensrs', 'acme'], default: 'acme', files: ['providers/acme.json'] },
    contact: { email: 'help@example.com' },
    details: [
      {
        id: 'customer-number',
        label: 'Customer number',
        ask: 'Customer number',
        why: 'It stands on your invoice.',
        example: '4711',
        kind: 'line',
        required: true,
      },
    ],
    dns: {
      resolvers: [{ id: 'own', name: 'Example Mail', endpoint: '/dns-query' }],
      chosen: 'own',
    },
    helpdesks: [{ target: 'zammad', address: 'https://help.example.com' }],
    retention: 'never',
    links: [{ label: 'Status', url: 'https://status.example.com' }],
    announcements: [
      {
        text: { agent: 'Inbound queue delayed', customer: 'Mail arrives late today.' },
        from: '2026-11-26T08:00:00Z',
        until: '2026-11-26T20:00:00+01:00',
        flows: ['inbound-spam'],
      },
    ],
    embedding: { origins: ['https://help.example.com'] },
  };
  expect(read(settings)).toEqual({ settings, problems: [] });
});

test.each<{ case: string; value: object; where: string; what: RegExp; left?: object }>([
  {
    case: 'a name that is no text',
    value: { name: 5, retention: 7 },
    where: 'settings.json: name',
    what: /is 5, which cannot be used/,
    left: { retention: 7 },
  },
  {
    case: 'a field that nobody knows',
    value: { nmae: 'Mail help' },
    where: 'settings.json: nmae',
    what: /not known here: mend its name/,
  },
  {
    case: 'a color in words',
    value: { colors: { accent: 'blue', accentInTheDark: '#8fbcf5' } },
    where: 'settings.json: colors › accent',
    what: /write # and six digits/,
    left: { colors: { accentInTheDark: '#8fbcf5' } },
  },
  {
    case: 'a logo of another server',
    value: { logo: 'https://example.com/logo.svg' },
    where: 'settings.json: logo',
    what: /not a file beside settings\.json/,
  },
  {
    case: 'a logo above the folder',
    value: { logo: '../logo.svg' },
    where: 'settings.json: logo',
    what: /not a file beside/,
  },
  {
    case: 'a link that runs code',
    value: { links: [{ label: 'Status', url: 'javascript:alert(1)' }] },
    where: 'settings.json: links › 1 › url',
    what: /begins with https/,
    left: { links: [] },
  },
  {
    case: 'an announcement whose end cannot be read is not shown for ever',
    value: { announcements: [{ text: 'One', until: 'tomorrow' }, { text: 'Two' }] },
    where: 'settings.json: announcements › 1 › until',
    what: /time with its zone/,
    left: { announcements: [{ text: 'Two' }] },
  },
  {
    case: 'an announcement without words',
    value: { announcements: [{ from: '2026-11-26T08:00:00Z' }] },
    where: 'settings.json: announcements › 1 › text',
    what: /is missing/,
    left: { announcements: [] },
  },
  {
    case: 'a helpdesk that is not encrypted',
    value: { helpdesks: [{ target: 'zammad', address: 'http://help.example.com' }] },
    where: 'settings.json: helpdesks › 1 › address',
    what: /is not an address such as/,
    left: { helpdesks: [] },
  },
  {
    case: 'nobody left who could use it',
    value: { audiences: [] },
    where: 'settings.json: audiences',
    what: /is empty/,
  },
  {
    case: 'days that are no number',
    value: { retention: '30' },
    where: 'settings.json: retention',
    what: /number of days from 1 to 365/,
  },
  {
    case: 'an origin with a path',
    value: { embedding: { origins: ['https://help.example.com/', 'https://other.example'] } },
    where: 'settings.json: embedding › origins › 1',
    what: /the host alone/,
    left: { embedding: { origins: ['https://other.example'] } },
  },
  {
    case: 'another kind of value in place of a group',
    value: { providers: 'opensrs' },
    where: 'settings.json: providers',
    what: /cannot be used/,
  },
  {
    case: 'a resolver over plain http',
    value: { dns: { resolvers: [{ id: 'own', name: 'Own', endpoint: 'http://dns.example.com/q' }] } },
    where: 'settings.json: dns › resolvers › 1 › endpoint',
    what: /address of a resolver/,
    left: { dns: { resolvers: [] } },
  },
])('$case', ({ value, where, what, left = {} }) => {
  const { settings, problems } = read(value);
  expect(problems).toEqual([{ where, what: expect.stringMatching(what) }]);
  expect(settings).toEqual({ ...nothing, ...left });
});

test.each(['', 'null{', '{"name": "Mail help",}'])(
  'what is no JSON is said, and nothing is used: %s',
  (text) => {
    expect(readOperatorSettings(text)).toEqual({
      settings: nothing,
      problems: [{ where: 'settings.json', what: 'is not JSON in braces: nothing in it is used' }],
    });
  },
);

test.each(['[]', '5', 'null', '"name"'])('JSON of another kind is said, and nothing is used: %s', (text) => {
  const { settings, problems } = readOperatorSettings(text);
  expect(settings).toEqual(nothing);
  expect(problems).toHaveLength(1);
});

test('each mistake is said, and costs only what it stands in', () => {
  const { settings, problems } = read({
    name: '',
    audiences: ['customer', 'admin'],
    links: [{ label: 'Terms', url: 'https://example.com/terms' }, { label: 'No address' }],
    __proto__: { retention: 5 },
  });
  expect(problems.map(({ where }) => where)).toEqual([
    'settings.json: name',
    'settings.json: audiences › 2',
    'settings.json: links › 2 › url',
  ]);
  expect(settings).toMatchObject({
    audiences: ['customer'],
    links: [{ label: 'Terms', url: 'https://example.com/terms' }],
  });
});

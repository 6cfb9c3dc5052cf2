import { expect, test } from 'vitest';
import { problemsAfter } from './sound-content.ts';

const why = '    why: Mail';

test.each([
  {
    case: 'a detail that no ticket holds',
    from: why,
    to: `    collect: [time, mood]\n${why}`,
    problem: '7: there is no ticket detail "mood": use one of: account, sender, time',
  },
  {
    case: 'a detail that no ticket holds, at an outcome',
    from: 'collect: [sender]',
    to: 'collect: [sender, mood]',
    problem: '24: there is no ticket detail "mood": use one of: account, sender, time',
  },
  {
    case: 'evidence that nobody describes',
    from: 'collect: [sender]',
    to: 'collect: [sender], evidence: [bounce, photo]',
    problem: '24: there is no evidence "photo": use one of: bounce',
  },
])('$case', ({ from, to, problem }) => {
  expect(problemsAfter([{ from, to }])).toEqual([`flows/sending.yaml:${problem}`]);
});

test.each([
  {
    case: 'a fact that no provider has',
    from: why,
    to: `    facts: [mx, limit.speed]\n${why}`,
    problem:
      '7: there is no provider fact "limit.speed": use one of: mx, contact, provider.contact, provider.mx, limit.',
  },
  {
    case: 'a name in braces that stands for nothing',
    from: 'after: Mail waits for it.',
    to: 'after: "Mail to {recipent} waits at {provider.name}."',
    problem:
      '22: there is nothing to put for "{recipent}": use a ticket detail, provider.name, or one of: mx, contact,',
  },
  {
    case: 'a name in braces within the steps for one program',
    from: 'how: Open a web page.',
    to: 'how:\n      - in: Outlook\n        steps: |\n          1. Open it.\n          2. Enter {server.outgoing}.',
    problem:
      '10: there is nothing to put for "{server.outgoing}": use a ticket detail, provider.name, or one of: mx,',
  },
])('$case, with all there are', ({ from, to, problem }) => {
  expect(problemsAfter([{ from, to }])).toEqual([expect.stringContaining(`flows/sending.yaml:${problem}`)]);
});

test('names in braces that stand for something are fine', () => {
  const to = 'after: "{sender}, {time}, {provider.name}, {provider.mx}, {limit.connections}, {server.smtp}"';
  expect(problemsAfter([{ from: 'after: Mail waits for it.', to }])).toEqual([]);
});

test.each([
  {
    case: 'a provider that requires a detail no ticket holds',
    from: 'requires: [sender]',
    to: 'requires: [sender, mood]',
  },
  {
    case: 'a provider with an account detail no ticket holds',
    from: 'account: []\nrequires',
    to: 'account: [mood]\nrequires',
  },
])('$case', ({ from, to }) => {
  const line = to.startsWith('account') ? 3 : 4;
  expect(problemsAfter([{ file: 'providers/other.yaml', from, to }])).toEqual([
    `flows/providers/other.yaml:${line}: there is no ticket detail "mood": use one of: sender, time`,
  ]);
});

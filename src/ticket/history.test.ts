import { expect, test } from 'vitest';
import type { Happening } from '../case/log.ts';
import { answer, logOf } from '../case/test-flows.ts';
import { historyOf } from './history.ts';
import { refusalWords } from './refusal-words.ts';

const names = {
  flow: (id: string) => (id === 'sending' ? 'I cannot send' : undefined),
  provider: (id: string) => (id === 'opensrs' ? 'OpenSRS' : undefined),
  detail: (id: string) => (id === 'sender' ? 'From' : undefined),
};
const asked = answer('sending/online', 'opens', 'Does a page open?', 'Yes');

test.each<{ case: string; happening: Happening; what: string }>([
  {
    case: 'a flow',
    happening: { type: 'start', flow: 'sending', version: 'v' },
    what: 'Opened the checks: I cannot send',
  },
  {
    case: 'a flow that is gone',
    happening: { type: 'start', flow: 'gone', version: 'v' },
    what: 'Opened the checks: gone',
  },
  {
    case: 'a provider',
    happening: { type: 'provider', provider: 'opensrs' },
    what: 'Chose the provider: OpenSRS',
  },
  { case: 'an answer', happening: asked, what: 'Does a page open? Yes' },
  {
    case: 'an answer that was read',
    happening: { ...asked, readFrom: 'evidence' },
    what: 'Does a page open? Yes (read from the evidence)',
  },
  {
    case: 'an answer by the provider',
    happening: { ...asked, readFrom: 'provider' },
    what: 'Does a page open? Yes (from the provider)',
  },
  {
    case: 'a detail',
    happening: { type: 'detail', detail: 'sender', value: 'a@b.co' },
    what: 'From: a@b.co',
  },
  {
    case: 'a detail that was emptied',
    happening: { type: 'detail', detail: 'sender', value: '' },
    what: 'From: removed',
  },
  {
    case: 'a time',
    happening: { type: 'detail', detail: 'time', value: '2026-03-14T09:30:00+01:00[Europe/Berlin]' },
    what: 'time: 2026-03-14 09:30 +01:00 (Europe/Berlin), 2026-03-14 08:30 UTC',
  },
  { case: 'a note', happening: { type: 'note', text: 'Calls back' }, what: 'Note: Calls back' },
  { case: 'a note that was emptied', happening: { type: 'note', text: '' }, what: 'Note removed' },
  {
    case: 'a text',
    happening: { type: 'evidence', text: 'x' },
    what: 'Pasted a text',
  },
  {
    case: 'a file',
    happening: { type: 'evidence', text: 'x', name: 'a.eml' },
    what: 'Added a.eml',
  },
])('what was done: $case', ({ happening, what }) => {
  const at = '2026-03-14T08:00:00.000Z';
  expect(historyOf(logOf('customer', happening), names)).toEqual([
    { id: 'e0', who: { by: 'customer' }, at, what },
  ]);
});

test('an agent stands there by name', () => {
  const log = logOf('agent', asked).map((entry) => ({ ...entry, agent: 'Sam' }));
  expect(historyOf(log, names)).toMatchObject([{ who: { by: 'agent', agent: 'Sam' } }]);
});

test('every refusal says that nothing was changed', () => {
  for (const why of ['not-a-case', 'too-big', 'too-new', 'ahead-of-time', 'damaged'] as const)
    expect(refusalWords(why)).toContain('Nothing was changed.');
});

import { expect, test } from 'vitest';
import { noMarks } from './case-marks.ts';
import { type CaseRow, summaryOf } from './case-summary.ts';
import { type KnownCustomer, knownCustomer, takenOver } from './known-customer.ts';
import type { Happening } from './log.ts';
import { logOf } from './test-flows.ts';

const detail = (id: string, value: string): Happening => ({ type: 'detail', detail: id, value });
const opensrs = { id: 'opensrs', name: 'OpenSRS' };

function earlier(id: string, day: number, provider = opensrs, ...happenings: readonly Happening[]): CaseRow {
  const shown = { problem: 'x', subject: 'x', provider: { ...provider, account: ['reseller-id'] } };
  const summary = summaryOf({ id, log: logOf('agent', ...happenings) }, shown, 'v1');
  return { id, lastChange: `2026-03-0${day}T08:00:00.000Z`, summary, marks: noMarks };
}

const pat = detail('sender', 'pat@example.com');
const before = earlier('before', 2, opensrs, pat, detail('reseller-id', 'r1'));

test.each<{
  case: string;
  rows?: readonly CaseRow[];
  log: readonly Happening[];
  known: KnownCustomer | undefined;
}>([
  { case: 'nobody yet', log: [], known: undefined },
  { case: 'somebody else', log: [detail('sender', 'lee@example.com')], known: undefined },
  {
    case: 'the same person, however the address is written',
    log: [{ type: 'provider', provider: 'thexyz' }, detail('sender', 'Pat@Example.com')],
    known: { provider: opensrs, account: { 'reseller-id': 'r1' } },
  },
  {
    case: 'the provider is chosen already',
    log: [{ type: 'provider', provider: 'opensrs' }, pat],
    known: { account: { 'reseller-id': 'r1' } },
  },
  {
    case: 'what was said here stays',
    log: [{ type: 'provider', provider: 'thexyz' }, pat, detail('reseller-id', 'r2')],
    known: { provider: opensrs, account: {} },
  },
  {
    case: 'nothing is new',
    log: [{ type: 'provider', provider: 'opensrs' }, pat, detail('reseller-id', 'r1')],
    known: undefined,
  },
  {
    case: 'the newest case counts',
    rows: [earlier('old', 1, opensrs, pat, detail('reseller-id', 'r0')), before],
    log: [pat],
    known: { provider: opensrs, account: { 'reseller-id': 'r1' } },
  },
  {
    case: 'a provider without a profile is no better than the one that is chosen',
    rows: [earlier('x', 1, { id: 'other', name: 'Another provider' }, pat)],
    log: [{ type: 'provider', provider: 'thexyz' }, pat],
    known: undefined,
  },
  { case: 'the case itself', rows: [{ ...before, id: 'c1' }], log: [pat], known: undefined },
])('$case', ({ rows = [before], log, known }) => {
  expect(knownCustomer(rows, { id: 'c1', log: logOf('agent', ...log) })).toEqual(known);
});

test('what is known is taken over as if it had been said', () => {
  expect(takenOver({ provider: opensrs, account: { 'reseller-id': 'r1' } })).toEqual([
    { type: 'provider', provider: 'opensrs' },
    detail('reseller-id', 'r1'),
  ]);
});

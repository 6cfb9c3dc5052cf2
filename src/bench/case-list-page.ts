import { summaryOf } from '../case/case-summary.ts';
import { searchCases } from '../case/search-cases.ts';
import { openDatabase } from '../storage/database.ts';

/** The part of the measurement that a browser runs. */

/** Milliseconds for the import. `content`: with which flows the summaries were derived. */
async function fill(cases: number, content = 'v1'): Promise<number> {
  const instant = (minute: number) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString();
  const kept = Array.from({ length: cases }, (_, number) => ({
    case: {
      id: `case-${number}`,
      log: Array.from({ length: 10 }, (_entry, at) => ({
        id: `entry-${number}-${at}`,
        at: instant(number + at),
        by: 'agent' as const,
        type: 'detail' as const,
        detail: ['sender', 'recipient', 'error-code', 'error-text'][at % 4] ?? 'sender',
        value: `550 5.1.1 <person.${number}@mail-${number % 97}.example.net>: Recipient address rejected`,
      })),
    },
    marks: { pinned: number % 500 === 0, tags: number % 7 === 0 ? ['call back'] : [] },
  }));
  const store = await openDatabase();
  const started = performance.now();
  await store.importCases(kept);
  const time = performance.now() - started;
  const shown = {
    problem: 'My message came back',
    subject: '',
    provider: { id: 'opensrs', name: 'OpenSRS' },
    outcome: { kind: 'wait' as const },
  };
  await store.summarize(new Map(kept.map((one) => [one.case.id, summaryOf(one.case, shown, content)])));
  return time;
}

/** What opening the list waits for. */
async function list() {
  const started = performance.now();
  const rows = await (await openDatabase()).rows();
  searchCases(rows, {});
  const open = performance.now() - started;
  const typing = performance.now();
  const found = searchCases(rows, { words: 'mail-96 rejected', outcome: 'wait' });
  if (found.length === 0) throw new Error('nothing found');
  return { rows: rows.length, open, search: performance.now() - typing };
}

const caseListBench = { fill, list };

declare global {
  var caseList: typeof caseListBench;
}

Object.assign(globalThis, { caseList: caseListBench });

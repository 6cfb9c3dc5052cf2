import * as v from 'valibot';
import { lastChange } from '../case/case.ts';
import { type CaseMarks, joinedMarks, noMarks } from '../case/case-marks.ts';
import type { CaseSummary } from '../case/case-summary.ts';
import { type Entry, entrySchema, inOrder } from '../case/log.ts';
import { mergeLogs } from '../case/merge.ts';
import type { CaseStore } from './case-store.ts';
import { emptyReport, importKind } from './import-report.ts';
import { notAmong } from './not-among.ts';

/** Cases that last until the page is closed: for browsers that refuse to store anything. */
export function memoryStore(): CaseStore {
  const cases = new Map<string, Entry[]>();
  const summaries = new Map<string, CaseSummary>();
  const marks = new Map<string, CaseMarks>();
  const stored = ([id, log]: [string, Entry[]]) => ({ id, log: inOrder(log), setAside: 0 });
  const summarize = (id: string, summary?: CaseSummary) => {
    if (summary && summary.entries === cases.get(id)?.length) summaries.set(id, summary);
    else summaries.delete(id);
  };
  const add = (id: string, entries: readonly Entry[]) => {
    cases.set(id, [...(cases.get(id) ?? []), ...entries]);
  };
  const forget = (id: string) => {
    for (const kept of [cases, summaries, marks]) kept.delete(id);
  };

  return {
    async load(id) {
      const log = cases.get(id);
      return log && stored([id, log]);
    },
    list: async () => [...cases].map(stored),
    async append(id, entries, { summary, before = [] } = {}) {
      if (!cases.has(id)) add(id, before);
      add(id, notAmong(cases.get(id) ?? [], entries));
      summarize(id, summary);
    },
    async remove(ids) {
      for (const id of ids) forget(id);
    },
    rows: async () =>
      [...cases].map(([id, log]) => {
        const summary = summaries.get(id);
        const at = lastChange({ id, log: inOrder(log) });
        return { id, lastChange: at, ...(summary ? { summary } : {}), marks: marks.get(id) ?? noMarks };
      }),
    async summarize(derived) {
      for (const [id, summary] of derived) summarize(id, summary);
    },
    async mark(id, change) {
      marks.set(id, change(marks.get(id) ?? noMarks));
    },
    async take(ids) {
      return ids.flatMap((id) => {
        const log = cases.get(id);
        const summary = summaries.get(id);
        const marked = marks.get(id) ?? noMarks;
        forget(id);
        if (!log) return [];
        const at = lastChange({ id, log: inOrder(log) });
        return [
          { id, entries: log, setAside: [], lastChange: at, ...(summary ? { summary } : {}), marks: marked },
        ];
      });
    },
    async putBack(taken) {
      for (const { id, entries, summary, marks: marked } of taken) {
        const readable = entries.filter((entry) => v.is(entrySchema, entry));
        add(id, notAmong(cases.get(id) ?? [], readable));
        summarize(id, summary);
        marks.set(id, joinedMarks(marks.get(id) ?? noMarks, marked));
      }
    },
    async importCases(imported, onProgress) {
      const report = emptyReport();
      for (const [
        index,
        {
          case: { id, log },
          marks: marked,
        },
      ] of imported.entries()) {
        const here = cases.get(id);
        const merged = mergeLogs(here ?? [], log);
        report[importKind(merged, here !== undefined)].push(id);
        if (merged.status !== 'conflict') {
          add(id, merged.added);
          if (merged.added.length > 0) summaries.delete(id);
          marks.set(id, joinedMarks(marks.get(id) ?? noMarks, marked));
        }
        onProgress?.(index + 1);
      }
      return report;
    },
    async wipe() {
      for (const kept of [cases, summaries, marks]) kept.clear();
    },
  };
}

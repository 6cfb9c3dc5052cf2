import { useState } from 'react';
import { readCasesFile } from '../../case/cases-file.ts';
import { m } from '../../messages/compiled/messages.js';
import { exportCases, textOf } from '../../storage/export-cases.ts';
import { refusalWords } from '../../ticket/refusal-words.ts';
import { announceChange, cases } from '../cases.ts';
import { say } from '../components/status.tsx';
import { download } from '../copy-text.ts';
import { showAnew } from '../navigation/navigation.ts';
import type { ImportResult } from './import-report-view.tsx';
import { tellRetention } from './retention.ts';

interface Work {
  readonly words: string;
  readonly done: number;
  readonly all: number;
}

export type Transfer = ReturnType<typeof useTransfer>;

/** Export and import of all cases, and how far they are. */
export function useTransfer() {
  const [work, setWork] = useState<Work>();
  const [result, setResult] = useState<ImportResult>();

  async function exportAll() {
    const pieces: string[] = [];
    let count = 0;
    try {
      for await (const piece of exportCases(cases, (done, all) => {
        count = all;
        setWork({ words: m.cases_exporting(), done, all });
      }))
        pieces.push(piece);
      const day = new Date().toISOString().slice(0, 10);
      download(`cases-${day}.mailtriage.jsonl`, 'application/jsonl', new Blob(pieces));
      say(m.cases_exported({ count }));
    } catch {
      say(m.cases_export_failed());
    }
    setWork(undefined);
  }

  async function importFile(file: File) {
    setResult(undefined);
    setResult(await imported(file).catch(() => ({ why: m.cases_import_failed() })));
    setWork(undefined);
  }

  async function imported(file: File): Promise<ImportResult> {
    const reading = textOf(file, (done, all) => setWork({ words: m.cases_importing(), done, all }));
    const read = await readCasesFile(reading, new Date());
    if (read.status === 'refused') return { why: refusalWords(read.why) };
    const all = read.cases.length;
    const report = await cases.importCases(read.cases, (done) =>
      setWork({ words: m.cases_storing(), done, all }),
    );
    tellRetention(new Date()); // what is old already is not deleted before anybody has seen it
    announceChange();
    await showAnew();
    return { report, refused: read.refused.length, missing: read.missing };
  }

  return { work, result, exportAll, importFile, forget: () => setResult(undefined) };
}

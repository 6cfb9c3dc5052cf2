import { summaryOf } from '../src/case/case-summary.ts';
import { readCasesFile } from '../src/case/cases-file.ts';
import { searchCases } from '../src/case/search-cases.ts';
import { openDatabase } from '../src/storage/database.ts';
import { exportCases, textOf } from '../src/storage/export-cases.ts';
import { openOutbox } from '../src/storage/outbox.ts';

/** Bundled for a browser: a test works on the database that a browser gives, with the code of the app, without a page. */
const stored = { openDatabase, openOutbox, exportCases, textOf, readCasesFile, searchCases, summaryOf };

declare global {
  var storedCases: typeof stored;
}

Object.assign(globalThis, { storedCases: stored });

import { FileDown } from 'lucide-react';
import { useId } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { WipeButton } from '../settings/wipe-button.tsx';
import { ImportReportView } from './import-report-view.tsx';
import { useTransfer } from './use-transfer.ts';

/** All cases out of this browser, or into it, as one file; or gone. */
export function CasesTransfer({ count }: { count: number }) {
  const id = useId();
  const { work, result, exportAll, importFile } = useTransfer();

  return (
    <section aria-labelledby={id} className="mt-10 grid grid-cols-1 gap-3 border-t border-rule pt-6">
      <h2 id={id} className="text-lg">
        {m.cases_transfer()}
      </h2>
      <p className="max-w-2xl text-small text-soft">{m.cases_transfer_hint()}</p>
      <div className="flex flex-wrap items-end gap-4">
        {count > 0 && (
          <Button disabled={work !== undefined} onClick={exportAll}>
            <FileDown aria-hidden="true" className="size-4" />
            {m.cases_export()}
          </Button>
        )}
        <div className="grid min-w-0 gap-1">
          <label htmlFor={`${id}-file`} className="font-semibold">
            {m.cases_import()}
          </label>
          <input
            id={`${id}-file`}
            type="file"
            className="field"
            accept=".json,.jsonl,.mailtriage"
            disabled={work !== undefined}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = ''; // the same file can be chosen again
              if (file) importFile(file);
            }}
          />
        </div>
      </div>
      {work && (
        <label className="grid max-w-md gap-1">
          {work.words}
          <progress className="w-full" max={work.all} value={work.done} />
        </label>
      )}
      <div aria-live="polite">{result && <ImportReportView {...result} />}</div>
      <div>
        <WipeButton />
      </div>
    </section>
  );
}

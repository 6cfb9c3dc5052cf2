import { FileDown } from 'lucide-react';
import { useId } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { FileButton } from '../components/file-button.tsx';
import { WipeButton } from '../settings/wipe-button.tsx';
import type { Transfer } from './use-transfer.ts';

/** All cases out of this browser, or into it, as one file; or gone. */
export function CasesTransfer({
  count,
  transfer: { work, exportAll, importFile },
}: {
  count: number;
  transfer: Transfer;
}) {
  const id = useId();

  return (
    <section aria-labelledby={id} className="mt-10 grid grid-cols-1 gap-3 border-t border-rule pt-6">
      <h2 id={id} className="text-lg">
        {m.cases_transfer()}
      </h2>
      <p className="max-w-2xl text-small text-soft">{m.cases_transfer_hint()}</p>
      <div className="flex flex-wrap gap-3">
        {count > 0 && (
          <Button disabled={work !== undefined} onClick={exportAll}>
            <FileDown aria-hidden="true" className="size-4" />
            {m.cases_export()}
          </Button>
        )}
        <FileButton
          label={m.cases_import()}
          accept=".json,.jsonl,.mailtriage"
          disabled={work !== undefined}
          onFile={importFile}
        />
      </div>
      {work && (
        <label className="grid max-w-md gap-1">
          {work.words}
          <progress className="w-full" max={work.all} value={work.done} />
        </label>
      )}
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-rule pt-4">
        <p className="text-small text-soft">{m.cases_wipe_hint()}</p>
        <WipeButton />
      </div>
    </section>
  );
}

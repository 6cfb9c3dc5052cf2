import { type SyntheticEvent, useEffect, useRef } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { FileButton } from '../components/file-button.tsx';
import { DropHere, Progress } from '../reading/evidence-box.tsx';
import { PasteField } from '../reading/paste-field.tsx';
import { useDroppedFile } from '../reading/use-dropped-file.ts';
import type { Given } from '../reading/use-reading.ts';

/** Takes headers that are pasted, in a file, or dropped anywhere on the page. They go nowhere but into `onRead`. */
export function HeaderForm({
  wrong,
  reading,
  onRead,
  onCancel,
}: {
  /** What is wrong with what was given last. */
  wrong: string | undefined;
  /** The name of what is read now, if that takes long. */
  reading: string | undefined;
  onRead: (given: Given) => void;
  onCancel: () => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useDroppedFile(onRead);

  useEffect(() => {
    if (wrong !== undefined) field.current?.focus();
  }, [wrong]);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    onRead(field.current?.value ?? '');
  }

  return (
    <form onSubmit={submit} noValidate>
      <PasteField
        field={field}
        label={m.headers_paste()}
        hint={m.headers_paste_hint()}
        rows={8}
        wrong={wrong}
        onRead={onRead}
      />
      <div className="mt-3 flex min-h-control flex-wrap items-center gap-3">
        {reading === undefined ? (
          <>
            <Button type="submit" look="primary">
              {m.headers_read()}
            </Button>
            <FileButton
              label={m.headers_file()}
              accept=".eml,.txt,message/rfc822,text/plain"
              onFile={onRead}
            />
          </>
        ) : (
          <Progress name={reading} share={undefined} onCancel={onCancel} />
        )}
      </div>
      {isOver && <DropHere />}
    </form>
  );
}

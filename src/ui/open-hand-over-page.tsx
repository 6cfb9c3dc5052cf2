import { m } from '../messages/compiled/messages.js';
import { FileButton } from './components/file-button.tsx';
import { PageTitle } from './components/page-title.tsx';
import { FoundCase } from './hand-over/found-case.tsx';
import { useHandOver } from './hand-over/use-hand-over.ts';
import { useDroppedFile } from './reading/use-dropped-file.ts';

/** A case from somebody else, behind the # of their link or in their file. Nothing is kept before the person agrees. */
export function OpenHandOverPage() {
  const { state, readFile, take } = useHandOver();
  const isOver = useDroppedFile(readFile);
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-6">
      <div>
        <PageTitle title={m.handover_open_title()} />
        <p className="mt-2 text-soft">{m.handover_open_lead()}</p>
        <p role="status" className="font-strong">
          {state.is === 'reading' && m.handover_open_reading()}
        </p>
      </div>
      {state.is === 'refused' && (
        <div role="alert" className="rounded-card border-2 border-fail bg-raised p-4">
          <h2 className="text-lg">{m.handover_open_refused()}</h2>
          <p className="mt-1">{state.words}</p>
        </div>
      )}
      {state.is === 'found' && <FoundCase key={state.received.id} found={state} onTake={() => take(state)} />}
      <section
        className={`rounded-card border border-dashed p-4 ${isOver ? 'border-accent bg-accent-tint' : 'border-edge'}`}
      >
        <FileButton label={m.handover_open_choose()} accept=".json,application/json" onFile={readFile} />
        <p className="mt-2 text-small text-soft">
          {isOver ? m.handover_open_drop_here() : m.handover_open_drop()}
        </p>
      </section>
    </div>
  );
}

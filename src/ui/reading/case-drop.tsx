import { Notice } from '../components/status.tsx';
import { navigate } from '../navigation/navigation.ts';
import type { OpenCase } from '../show-case.ts';
import { addEvidence } from './add-evidence.ts';
import { DropHere, Progress } from './evidence-box.tsx';
import { MessageChoice } from './message-choice.tsx';
import { useDroppedFile } from './use-dropped-file.ts';
import { useReading } from './use-reading.ts';

/** A file that is dropped anywhere on a page of a case becomes evidence. What happens to it is said above the page. */
export function CaseDrop({ open }: { open: OpenCase }) {
  const { state, read, cancel, choose } = useReading(async (evidence) => {
    await navigate(await addEvidence(open, evidence));
  });
  const isOver = useDroppedFile(read);
  if (isOver) return <DropHere />;
  if (state.is === 'idle' || (state.is === 'reading' && !state.isLong)) return null;
  return (
    <div className="fixed inset-x-4 top-4 z-40 mx-auto max-w-xl shadow-float">
      <Notice onClose={cancel}>
        {state.is === 'wrong' && <p role="alert">{state.text}</p>}
        {state.is === 'reading' && (
          <div className="flex items-center gap-3">
            <Progress name={state.name} share={state.share} onCancel={cancel} />
          </div>
        )}
        {state.is === 'choosing' && (
          <MessageChoice
            messages={state.messages}
            hasMore={state.hasMore}
            onChoose={choose}
            onCancel={cancel}
          />
        )}
      </Notice>
    </div>
  );
}

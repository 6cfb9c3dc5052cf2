import { Pin, Tag, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CaseRow } from '../../case/case-summary.ts';
import { doneWith } from '../../case/look-again.ts';
import { m } from '../../messages/compiled/messages.js';
import type { Delivery } from '../../ticket/targets/webhook.ts';
import { IconButton } from '../components/icon-button.tsx';
import { DeliveryState } from '../helpdesk/delivery-state.tsx';
import { useAudience } from '../settings.ts';
import { CaseState, CaseWords, Due, nameOf } from './case-words.tsx';
import { MarksForm } from './marks-form.tsx';
import { useMarking } from './use-marking.ts';

/** One case of the list: a press anywhere in it opens it. Agents can mark it. */
export function CaseLine({
  row,
  deliveries,
  isSelected,
  onSelect,
  onDelete,
}: {
  row: CaseRow;
  /** Of its tickets, those that an endpoint should have. */
  deliveries: readonly Delivery[];
  isSelected: boolean;
  onSelect: (isSelected: boolean) => void;
  onDelete: () => void;
}) {
  const isAgent = useAudience() === 'agent';
  const [isMarking, setMarking] = useState(false);
  const mark = useMarking(row);
  const { marks } = row;
  const what = nameOf(row);

  return (
    <li className={`case-line relative px-2 hover:bg-raised ${isAgent ? 'py-2' : 'py-4'}`}>
      {isAgent && (
        <input
          type="checkbox"
          className="relative z-10 size-5 self-start [grid-area:select] max-lg:mt-0.5 lg:mt-3.5"
          aria-label={m.cases_select_what({ what })}
          checked={isSelected}
          onChange={(event) => onSelect(event.target.checked)}
        />
      )}
      <CaseWords row={row} />
      <CaseState row={row} />
      <div className={`relative z-10 flex [grid-area:actions] ${isAgent ? 'max-sm:-ms-2' : ''}`}>
        {isAgent && (
          <>
            <IconButton
              icon={Pin}
              label={m.cases_pin_what({ what })}
              tip={m.cases_pin()}
              aria-pressed={marks.pinned}
              onClick={() => mark((now) => ({ ...now, pinned: !marks.pinned }))}
            />
            <IconButton
              icon={Tag}
              label={m.cases_marks_what({ what })}
              tip={m.cases_marks()}
              aria-expanded={isMarking}
              onClick={() => setMarking(!isMarking)}
            />
          </>
        )}
        <IconButton
          icon={Trash2}
          label={m.cases_delete_what({ what })}
          tip={m.cases_delete()}
          onClick={onDelete}
        />
      </div>
      <div className="relative z-10 mt-1 grid min-w-0 gap-2 [grid-area:more] empty:hidden">
        <Due row={row} onDone={() => mark((now) => doneWith({ ...row, marks: now }))} />
        {isMarking && <MarksForm row={row} mark={mark} />}
        {deliveries.map((delivery) => (
          <DeliveryState key={delivery.id} delivery={delivery} />
        ))}
      </div>
    </li>
  );
}

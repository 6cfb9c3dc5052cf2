import { startTransition, useEffect, useRef, useState } from 'react';
import type { Happening } from '../case/log.ts';
import { afterPaint } from './after-paint.ts';
import { type OpenCase, showCase } from './show-case.ts';
import { appended } from './write-entry.ts';

interface CaseAhead {
  /** The case as it would be with an answer that was chosen, and not given yet. Nothing of it is stored. */
  readonly ahead: OpenCase | undefined;
  readonly chosen: (answer: Happening) => void;
}

/** Where an answer leads is worked out while the person reads what they have chosen. */
export function useCaseAhead(open: OpenCase): CaseAhead {
  const [known, setKnown] = useState<{ readonly before: OpenCase; readonly ahead: OpenCase }>();
  const giveUp = useRef<() => void>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a case that has gone on needs it no more
  useEffect(() => () => giveUp.current?.(), [open]);

  function chosen(answer: Happening) {
    giveUp.current?.();
    giveUp.current = afterPaint(async () => {
      if (!navigator.onLine) return; // see `loadAhead`
      try {
        const log = appended(open.case.log, [answer]);
        const ahead = await showCase({ ...open.case, log }, { draft: false, setAside: open.setAside });
        startTransition(() => setKnown({ before: open, ahead }));
      } catch {
        // It is worked out again when the answer is given, which says what went wrong.
      }
    });
  }

  return { ahead: known?.before === open ? known.ahead : undefined, chosen };
}

import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { Happening } from '../case/log.ts';
import { afterPaint } from './after-paint.ts';
import { type OpenCase, showCase } from './show-case.ts';
import { appended } from './write-entry.ts';

interface CaseAhead {
  /** The case as it would be with an answer that was chosen, and not given yet. Nothing of it is stored. */
  readonly ahead: OpenCase | undefined;
  readonly chosen: (answer: Happening) => void;
}

/** Where an answer leads is worked out while the person reads what they have chosen at `path`. */
export function useCaseAhead(open: OpenCase, path: string): CaseAhead {
  // Another one at each visit: what was chosen at an earlier one was not given.
  const here = useMemo(() => ({ open, path }), [open, path]);
  const [known, setKnown] = useState<{ readonly at: object; readonly ahead: OpenCase }>();
  const latest = useRef<Happening>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen there matters no more
  useEffect(
    () => () => {
      latest.current = undefined;
    },
    [here],
  );

  function chosen(answer: Happening) {
    latest.current = answer;
    afterPaint(async () => {
      if (latest.current !== answer || !navigator.onLine) return; // without a connection: see `loadAhead`
      try {
        const log = appended(open.case.log, [answer]);
        const ahead = await showCase({ ...open.case, log }, { draft: false, setAside: open.setAside });
        if (latest.current === answer) startTransition(() => setKnown({ at: here, ahead }));
      } catch {
        // It is worked out again when the answer is given, which says what went wrong.
      }
    });
  }

  return { ahead: known?.at === here ? known.ahead : undefined, chosen };
}

import { useEffect, useState } from 'react';
import { useShownCase } from '../navigation/use-shown.ts';
import { useIsAhead } from '../turn.tsx';

/** What earlier cases say, by detail: nothing until it was read, and nothing when it cannot be. */
export function useEarlierValues(): ReadonlyMap<string, readonly string[]> {
  const caseId = useShownCase()?.case.id ?? '';
  const [values, setValues] = useState<ReadonlyMap<string, readonly string[]>>(new Map());

  const isAhead = useIsAhead();

  useEffect(() => {
    if (isAhead) return undefined;
    let isCurrent = true;
    import('../cases/earlier-values.ts')
      .then(({ earlierValues }) => earlierValues(caseId))
      .then((found) => isCurrent && setValues(found))
      .catch(() => undefined); // the fields work without it
    return () => {
      isCurrent = false;
    };
  }, [caseId, isAhead]);

  return values;
}

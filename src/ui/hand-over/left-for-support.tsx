import { useEffect, useState } from 'react';
import type { LeftCheck } from '../../case/left-for-support.ts';
import type { Place } from '../../flow/flow.ts';
import type { OpenCase } from '../open-case.ts';
import { LeftChecks } from './left-checks.tsx';
import { loadLeftForSupport } from './load-left-for-support.ts';

/** What an agent does first in a case of a customer. */
export function LeftForSupport({ open, place }: { open: OpenCase; place: Place }) {
  const [left, setLeft] = useState<readonly LeftCheck[]>([]);
  const current = open.case;

  useEffect(() => {
    let isCurrent = true;
    loadLeftForSupport(current).then(
      (checks) => isCurrent && setLeft(checks),
      () => undefined, // the case stops at these checks, whether they are listed or not
    );
    return () => {
      isCurrent = false;
    };
  }, [current]);

  return <LeftChecks open={open} left={left} place={place} />;
}

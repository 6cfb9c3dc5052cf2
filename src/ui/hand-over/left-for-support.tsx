import { useEffect, useState } from 'react';
import type { Case } from '../../case/case.ts';
import { type LeftCheck, leftForSupport } from '../../case/left-for-support.ts';
import type { Place } from '../../flow/flow.ts';
import type { OpenCase } from '../show-case.ts';
import { LeftChecks } from './left-checks.tsx';
import { loadLeftForSupport } from './load-left-for-support.ts';

/**
 * What an agent does first in a case of a customer. Mostly the customer went the same flows, which are loaded: then it
 * stands there at once, and nothing below it jumps.
 */
export function LeftForSupport({ open, place }: { open: OpenCase; place: Place }) {
  const [loaded, setLoaded] = useState<{ readonly of: Case; readonly checks: readonly LeftCheck[] }>();
  const { case: current, flows } = open;
  const { checks, missing } = leftForSupport(current, flows);

  useEffect(() => {
    if (missing === undefined) return undefined;
    let isCurrent = true;
    loadLeftForSupport(current, flows).then(
      (all) => isCurrent && setLoaded({ of: current, checks: all }),
      () => undefined, // the case stops at these checks, whether they are listed or not
    );
    return () => {
      isCurrent = false;
    };
  }, [current, flows, missing]);

  const left = missing !== undefined && loaded?.of === current ? loaded.checks : checks;
  return <LeftChecks open={open} left={left} place={place} />;
}

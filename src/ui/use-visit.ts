import { useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { isSameVisit } from './is-same-visit.ts';

/** Another for each visit of a page, also of one that is visited again at once. Not for what a page writes into its address. */
export function useVisit(): string {
  const now = useLocation();
  const how = useNavigationType();
  const [{ at, visit }, setVisit] = useState({ at: now, visit: now.key });
  if (at.key === now.key) return visit;
  const next = { at: now, visit: isSameVisit(at, now, how) ? visit : now.key };
  setVisit(next);
  return next.visit;
}

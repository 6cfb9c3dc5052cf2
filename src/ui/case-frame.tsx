import { type ReactNode, useEffect } from 'react';
import { onChangeElsewhere } from './cases.ts';
import { loadAhead } from './load-ahead.ts';
import { showAnew } from './navigation/navigation.ts';
import { CaseDrop } from './reading/case-drop.tsx';
import type { OpenCase } from './show-case.ts';
import { whenIdle } from './when-idle.ts';

/** The frame of all pages of one case, from its draft on. Another tab's change is shown at once. */
export function CaseFrame({ open, children }: { open: OpenCase; children: ReactNode }) {
  const { draft } = open;
  useEffect(() => (draft ? undefined : onChangeElsewhere(showAnew)), [draft]);
  useEffect(() => {
    whenIdle(() => loadAhead(open));
  }, [open]);

  return (
    <>
      {children}
      {!draft && <CaseDrop open={open} />}
    </>
  );
}

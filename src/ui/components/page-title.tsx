import { createContext, type ReactNode, use, useEffect, useRef } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { afterPaint } from '../after-paint.ts';
import { useShown } from '../navigation/use-shown.ts';
import { productName } from '../operator/operator.ts';
import { useIsAhead } from '../turn.tsx';

let shownBefore = false;

/** Told of the title where there is no window: when the page is rendered as the app is built. */
export const TitleListener = createContext<((title: string) => void) | undefined>(undefined);

function windowTitle(page: string, flow?: string): string {
  const name = productName();
  return flow ? m.page_title_flow({ page, flow, name }) : m.page_title({ page, name });
}

/**
 * The heading of a page, which is also the title of the window. When a person comes here from another page, it
 * receives the focus: a screen reader then reads on from here. Not on the first page, which nobody asked to leave.
 */
export function PageTitle({
  children,
  title,
  window: inWindow = title,
  flow,
  id,
  className = 'text-2xl sm:text-3xl',
}: {
  children?: ReactNode;
  title: string;
  /** What the title of the window says, where the heading alone says too little. */
  window?: string;
  flow?: string | undefined;
  id?: string;
  className?: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { visit, how } = useShown();
  const isAhead = useIsAhead();
  const page = windowTitle(inWindow, flow);
  use(TitleListener)?.(page);

  useEffect(() => {
    if (!isAhead) document.title = page;
  }, [page, isAhead]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit moves the focus, and nothing else does
  useEffect(() => {
    if (isAhead) return undefined;
    const isFirst = !shownBefore;
    shownBefore = true;
    if (isFirst) return undefined;
    const { activeElement } = document;
    return afterPaint(() => {
      const hasMoved = document.activeElement !== activeElement; // to something of the page, or by the person
      if (!hasMoved) heading.current?.focus({ preventScroll: how === 'POP' });
    });
  }, [visit, isAhead]);

  return (
    <h1 ref={heading} id={id} tabIndex={-1} className={className}>
      {children ?? title}
    </h1>
  );
}

import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { m } from '../../messages/compiled/messages.js';

let shownBefore = false;

/**
 * The heading of a page, which is also the title of the window. When a person comes here from another page, it
 * receives the focus: a screen reader then reads on from here. Not on the first page, which nobody asked to leave.
 */
export function PageTitle({
  children,
  title,
  flow,
  id,
  className = 'text-2xl sm:text-3xl',
}: {
  children?: ReactNode;
  title: string;
  flow?: string | undefined;
  id?: string;
  className?: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const navigation = useNavigationType();
  const page = flow ? m.page_title_flow({ page: title, flow }) : m.page_title({ page: title });

  useEffect(() => {
    document.title = page;
  }, [page]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit moves the focus, and nothing else does
  useEffect(() => {
    if (shownBefore) heading.current?.focus({ preventScroll: navigation === 'POP' });
    shownBefore = true;
  }, [key]);

  return (
    <h1 ref={heading} id={id} tabIndex={-1} className={className}>
      {children ?? title}
    </h1>
  );
}

import { Component, createContext, type ReactNode, use, useLayoutEffect, useRef } from 'react';
import { afterPaint } from './after-paint.ts';

const AheadContext = createContext(false);

/** Whether what asks is drawn ahead of its turn: nobody sees it yet, and it must do nothing that anybody would notice. */
export const useIsAhead = () => use(AheadContext);

/**
 * A page whose turn it is, or one drawn ahead of it: unseen, as wide as it will be. When its turn comes it is the same in the
 * document, so that the browser has laid it out already.
 */
export function Turn({ isAhead = false, children }: { isAhead?: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    if (!isAhead) {
      // The browser styles all that is in it anew for this. That need not be before it is seen.
      return afterPaint(() => {
        current.inert = false;
      });
    }
    current.inert = true;
    return undefined;
  }, [isAhead]);

  return (
    <div
      ref={box}
      aria-hidden={isAhead || undefined}
      className={isAhead ? 'absolute inset-0 overflow-hidden opacity-[.001] print:hidden' : 'relative'}
    >
      <AheadContext value={isAhead}>
        <TurnBoundary isAhead={isAhead}>{children}</TurnBoundary>
      </AheadContext>
    </div>
  );
}

interface BoundaryProps {
  readonly isAhead: boolean;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly broken: { readonly error: unknown } | undefined;
}

/** A page that breaks ahead of its turn takes nothing down that can be seen. */
class TurnBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: undefined };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { broken: { error } };
  }

  override render() {
    const { broken } = this.state;
    if (!broken) return this.props.children;
    if (this.props.isAhead) return null;
    throw broken.error; // its turn has come: `PageBoundary`
  }
}

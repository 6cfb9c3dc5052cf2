import { Component, type ReactNode, Suspense } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from './button.tsx';

/** A part of a page that comes later, and without which the page still serves: a lost connection takes nothing else down. */
export class OptionalPart extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return <Suspense fallback={null}>{this.props.children}</Suspense>;
    return (
      <p role="alert" className="flex flex-wrap items-center gap-3 text-small text-soft">
        {m.part_not_loaded()}
        {/* A part that could not be loaded is not asked for again until the page is. */}
        <Button look="quiet" onClick={() => location.reload()}>
          {m.part_again()}
        </Button>
      </p>
    );
  }
}

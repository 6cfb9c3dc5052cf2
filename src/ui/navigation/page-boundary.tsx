import { Component, type ReactNode } from 'react';
import { BrokenPage } from '../trouble-page.tsx';

interface Props {
  /** What is shown: another page is tried, whatever became of the one before. */
  readonly of: unknown;
  readonly children: ReactNode;
}

interface State {
  readonly of: unknown;
  readonly broken: { readonly error: unknown } | undefined;
}

/** A page that breaks while it is drawn gives way to what can be said of that. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { of: this.props.of, broken: undefined };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { broken: { error } };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return of === state.of ? null : { of, broken: undefined };
  }

  override render() {
    const { broken } = this.state;
    return broken ? <BrokenPage error={broken.error} /> : this.props.children;
  }
}

import { m } from '../../messages/compiled/messages.js';
import { addressInApp } from '../base-path.ts';
import { LonePage } from '../lone-page.tsx';
import { productName } from '../operator/operator.ts';

/** All that a page sees which may not show the app: nothing in it can be pressed unseen. */
export function RefusedPage() {
  return (
    <LonePage title={m.embedded_refused_title({ name: productName() })} text={m.embedded_refused_text()}>
      <a href={addressInApp('/')} target="_blank" rel="noreferrer" className="link">
        {m.embedded_open({ name: productName() })}
      </a>
    </LonePage>
  );
}

import { m } from '../messages/compiled/messages.js';
import { Button } from './components/button.tsx';
import { LonePage } from './lone-page.tsx';
import { productName } from './operator/operator.ts';

/** All there is when a part of the app did not come before its first page. */
export function NotStartedPage() {
  return (
    <LonePage title={m.trouble_start_title({ name: productName() })} text={m.trouble_start_lead()}>
      <Button look="primary" onClick={() => location.reload()}>
        {m.trouble_reload()}
      </Button>
    </LonePage>
  );
}

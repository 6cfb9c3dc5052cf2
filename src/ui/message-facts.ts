import { textFor } from '../flow/text.ts';
import { otherProvider } from '../knowledge/provider-id.ts';
import { m } from '../messages/compiled/messages.js';
import { factLabel } from './components/fact-label.ts';
import type { OpenCase } from './show-case.ts';
import { factIn } from './use-open-case.ts';

/** A provider without a profile has the name that somebody gave it: the profile itself is called "another". */
const nameOfProvider = 'provider.name';
const givenName = 'provider-name';

/** Where a fact can be asked for: the detail that holds it. */
export const detailBehind = (name: string) => (name === nameOfProvider ? givenName : name);

/** What a case knows for a message to somebody else. */
export function messageFacts(open: OpenCase) {
  const isOther = open.provider.id === otherProvider;
  return {
    valueFor: (name: string) => factIn(open, isOther ? detailBehind(name) : name),
    gapFor: (name: string) => {
      const kind = open.detailKinds.find(({ id }) => id === detailBehind(name));
      return m.outcome_message_gap({ what: kind ? textFor(kind.ask, 'agent') : factLabel(name) });
    },
  };
}

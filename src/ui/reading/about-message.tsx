import type { Reading } from '../../mail/reading.ts';
import { m } from '../../messages/compiled/messages.js';
import { StatedFacts } from './stated-facts.tsx';

/** The message it is about, as far as it says. */
export function AboutMessage({
  reading: { sender, subject, messageId, sendingIp },
  isAgent,
}: {
  reading: Reading;
  isAgent: boolean;
}) {
  return (
    <StatedFacts
      className="mt-5 gap-y-0.5 border-t border-rule pt-3"
      facts={[
        [m.result_sender(), sender?.value],
        [m.result_subject(), subject?.value],
        [m.result_message_id(), isAgent ? messageId?.value : undefined],
        [m.result_sending_ip(), isAgent ? sendingIp?.value : undefined],
      ]}
    />
  );
}

/** What was too much, and so is not all there. */
export function Limits({ reading: { limits } }: { reading: Reading }) {
  const words = {
    size: m.limit_size,
    parts: m.limit_parts,
    nesting: m.limit_nesting,
    recipients: m.limit_recipients,
  };
  return limits.map((limit) => (
    <p key={limit} className="mt-3 text-wait">
      {words[limit]()}
    </p>
  ));
}

import type { Reading } from '../../mail/reading.ts';
import { m } from '../../messages/compiled/messages.js';

/** The message it is about, as far as it says. */
export function AboutMessage({
  reading: { sender, subject, messageId, sendingIp },
  isAgent,
}: {
  reading: Reading;
  isAgent: boolean;
}) {
  const rows = [
    [m.result_sender(), sender?.value],
    [m.result_subject(), subject?.value],
    [m.result_message_id(), isAgent ? messageId?.value : undefined],
    [m.result_sending_ip(), isAgent ? sendingIp?.value : undefined],
  ] as const;
  const stated = rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
  if (stated.length === 0) return null;
  return (
    <dl className="mt-5 grid gap-x-4 gap-y-0.5 border-t border-rule pt-3 text-small sm:grid-cols-[auto_minmax(0,1fr)]">
      {stated.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="wrap-anywhere" translate="no">
            {value}
          </dd>
        </div>
      ))}
    </dl>
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

import { ExternalLink } from 'lucide-react';
import { m } from '../../messages/compiled/messages.js';
import { plainTextWithEvidence } from '../../ticket/plain-text.ts';
import { type PrefillSettings, prefillTargets, targetUrl } from '../../ticket/targets/target-url.ts';
import { leftOutWords } from '../../ticket/targets/target-words.ts';
import { ticketTexts } from '../../ticket/targets/ticket-texts.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { buttonLook } from '../components/button.tsx';
import { copyText } from '../copy-text.ts';

/** Opens the page for a new ticket, filled in. What has no room in the address is copied, and said. */
export function TargetLink({ settings, ticket }: { settings: PrefillSettings; ticket: Ticket }) {
  const { url, length, leftOut } = targetUrl(settings, ticketTexts(ticket));
  const warning = leftOutWords({ leftOut });
  const copies = leftOut.length > 0;
  return (
    <div className="grid gap-1">
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        className={`${buttonLook('secondary')} w-fit`}
        onClick={() => copies && copyText(plainTextWithEvidence(ticket), m.status_copied())}
      >
        <ExternalLink aria-hidden="true" className="size-4" />
        {m.helpdesk_open_in({ name: prefillTargets[settings.target].name })}
      </a>
      <p className="text-small text-soft">
        {m.helpdesk_link_size({ size: length, longest: settings.longest })} {warning}
      </p>
    </div>
  );
}

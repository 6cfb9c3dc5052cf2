import { FileDown, Mail } from 'lucide-react';
import { m } from '../../messages/compiled/messages.js';
import { draftMessage } from '../../ticket/draft-message.ts';
import { mailtoFor } from '../../ticket/mailto.ts';
import { plainText } from '../../ticket/plain-text.ts';
import type { TargetSettings } from '../../ticket/targets/target-settings.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { Button, buttonLook } from '../components/button.tsx';
import { download } from '../copy-text.ts';
import { targetsIn } from '../settings/targets.ts';
import { useSettings } from '../settings.ts';
import { TargetLink } from './target-link.tsx';
import { WebhookTarget } from './webhook-target.tsx';
import { ZammadTarget } from './zammad-target.tsx';

/** The helpdesks of the settings, each with the way the ticket gets there. */
export function TargetList({ ticket }: { ticket: Ticket }) {
  const targets = targetsIn(useSettings());
  if (targets.length === 0) return null;
  return (
    <ul aria-label={m.helpdesk_title()} className="mt-4 grid grid-cols-1 gap-3">
      {targets.map((target) => (
        <li key={JSON.stringify(target)}>
          <Target target={target} ticket={ticket} />
        </li>
      ))}
    </ul>
  );
}

function Target({ target, ticket }: { target: TargetSettings; ticket: Ticket }) {
  if (target.target === 'mail') return <MailTarget to={target.to} ticket={ticket} />;
  if (target.target === 'webhook') return <WebhookTarget endpoint={target.endpoint} ticket={ticket} />;
  if (target.target === 'zammad') return <ZammadTarget address={target.address} ticket={ticket} />;
  return <TargetLink settings={target} ticket={ticket} />;
}

/** Without an address of its own it is the mail link that is there anyway. The draft has room for everything. */
function MailTarget({ to, ticket }: { to: string | undefined; ticket: Ticket }) {
  if (to === undefined) return null;
  const mail = mailtoFor({ to, subject: ticket.subject, body: plainText(ticket) });
  const name = `ticket-${ticket.case.slice(0, 8)}.eml`;
  return (
    <div className="flex flex-wrap gap-3">
      {mail && (
        <a href={mail} className={buttonLook('secondary')}>
          <Mail aria-hidden="true" className="size-4" />
          {m.helpdesk_mail_to({ address: to })}
        </a>
      )}
      <Button onClick={() => download(name, 'message/rfc822', draftMessage(ticket, to))}>
        <FileDown aria-hidden="true" className="size-4" />
        {m.helpdesk_draft_to({ address: to })}
      </Button>
    </div>
  );
}

import { Copy, FileDown, Mail, Printer, Share2 } from 'lucide-react';
import { useId } from 'react';
import { otherProvider } from '../../knowledge/provider-id.ts';
import { m } from '../../messages/compiled/messages.js';
import { draftMessage } from '../../ticket/draft-message.ts';
import { hidePersonalData } from '../../ticket/hide-personal-data.ts';
import { json } from '../../ticket/json.ts';
import { mailto } from '../../ticket/mailto.ts';
import { markdown } from '../../ticket/markdown.ts';
import { plainTextWithEvidence } from '../../ticket/plain-text.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { canShare, copyText, download, share } from '../copy-text.ts';
import { TargetList } from '../helpdesk/target-list.tsx';
import { Button, buttonLook } from './button.tsx';

/** Every way the ticket can leave. Nothing leaves before one of these is pressed. */
export function ExportBar({
  ticket,
  isHidden,
  onHide,
  canPrint = false,
}: {
  ticket: Ticket;
  isHidden: boolean;
  onHide: (isHidden: boolean) => void;
  canPrint?: boolean;
}) {
  const id = useId();
  const shown = isHidden ? hidePersonalData(ticket) : ticket;
  const mail = mailto(shown);
  const name = `ticket-${ticket.case.slice(0, 8)}`;
  const files = [
    { label: m.export_eml(), name: `${name}.eml`, type: 'message/rfc822', content: draftMessage },
    { label: m.export_txt(), name: `${name}.txt`, type: 'text/plain', content: plainTextWithEvidence },
    { label: m.export_md(), name: `${name}.md`, type: 'text/markdown', content: markdown },
    { label: m.export_json(), name: `${name}.json`, type: 'application/json', content: json },
  ];

  return (
    <section
      aria-labelledby={`${id}-title`}
      className="rounded-card border border-rule bg-raised p-4 print:hidden"
    >
      <h2 id={`${id}-title`} className="text-lg">
        {m.export_title()}
      </h2>
      <p className="mt-1 text-soft">
        {ticket.provider.contact
          ? m.export_to({ provider: ticket.provider.name, contact: ticket.provider.contact })
          : ticket.provider.id === otherProvider
            ? m.export_to_other()
            : m.export_to_unknown({ provider: ticket.provider.name })}
      </p>
      <label className="mt-3 flex items-start gap-3">
        <input
          type="checkbox"
          className="mt-0.5 size-5 shrink-0"
          checked={isHidden}
          onChange={(event) => onHide(event.target.checked)}
        />
        <span>
          <span className="font-strong">{m.export_hide()}</span>
          <span className="block text-small text-soft">{m.export_hide_hint()}</span>
        </span>
      </label>
      <TargetList ticket={shown} />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="primary" onClick={() => copyText(plainTextWithEvidence(shown), m.status_copied())}>
          <Copy aria-hidden="true" className="size-4" />
          {m.export_copy()}
        </Button>
        {mail && (
          <a href={mail} className={buttonLook('secondary')}>
            <Mail aria-hidden="true" className="size-4" />
            {m.export_mail()}
          </a>
        )}
        {canShare() && (
          <Button onClick={() => share(shown.subject, plainTextWithEvidence(shown))}>
            <Share2 aria-hidden="true" className="size-4" />
            {m.export_share()}
          </Button>
        )}
        {canPrint && (
          <Button onClick={() => print()}>
            <Printer aria-hidden="true" className="size-4" />
            {m.export_print()}
          </Button>
        )}
      </div>
      {!mail && <p className="mt-2 text-small text-soft">{m.export_mail_too_long()}</p>}
      {mail && ticket.evidence.length > 0 && (
        <p className="mt-2 text-small text-soft">{m.export_evidence_hint()}</p>
      )}
      <h3 className="mt-4 text-small font-strong text-soft">{m.export_download()}</h3>
      <div className="mt-1 flex flex-wrap gap-2">
        {files.map((file) => (
          <Button
            key={file.name}
            className="text-small"
            onClick={() => download(file.name, file.type, file.content(shown))}
          >
            <FileDown aria-hidden="true" className="size-4" />
            {file.label}
          </Button>
        ))}
      </div>
      <details className="mt-4 border-t border-rule pt-3">
        <summary className="link w-fit min-h-6">{m.export_preview()}</summary>
        <textarea
          readOnly
          aria-label={m.export_preview()}
          rows={18}
          value={plainTextWithEvidence(shown)}
          translate="no"
          className="field mt-2 font-mono text-small"
        />
      </details>
    </section>
  );
}

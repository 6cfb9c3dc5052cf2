import { Copy, FileDown, Share2 } from 'lucide-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import type { Case } from '../../case/case.ts';
import { type HandOver, handOver } from '../../case/hand-over.ts';
import { m } from '../../messages/compiled/messages.js';
import { deflate } from '../../storage/deflate.ts';
import { addressInApp } from '../base-path.ts';
import { Button } from '../components/button.tsx';
import { canShare, copyText, share } from '../copy-text.ts';
import { LeftOutList } from './left-out-list.tsx';
import { fitsQrCode, QrCode } from './qr-code.tsx';
import { saveCaseFile } from './save-case-file.ts';

/** Where a hand-over is opened, with the case behind the #, which browsers send to no server. */
const linkWith = (payload: string) => addressInApp(`/open#${payload}`);

/** The case as a link, as a file and as a QR code. */
export function HandOverWays({ current }: { current: Case }) {
  const [made, setMade] = useState<HandOver | 'failed'>();

  useEffect(() => {
    let isCurrent = true;
    handOver(current, deflate).then(
      (handedOver) => isCurrent && setMade(handedOver),
      () => isCurrent && setMade('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [current]);

  return (
    <div className="mt-3 grid grid-cols-1 gap-6">
      <div className="grid gap-2">
        <p>{m.handover_lead()}</p>
        <p className="text-small text-soft">{m.handover_warning()}</p>
      </div>
      <Way title={m.handover_link_title()}>
        {made === undefined && <p>{m.handover_making()}</p>}
        {made === 'failed' && <p role="alert">{m.handover_failed()}</p>}
        {typeof made === 'object' && <AsLink made={made} />}
      </Way>
      <Way title={m.handover_file_title()}>
        <p className="mb-2 text-small text-soft">{m.handover_file_hint()}</p>
        <Button onClick={() => saveCaseFile(current)}>
          <FileDown aria-hidden="true" className="size-4" />
          {m.handover_file_save()}
        </Button>
      </Way>
      {typeof made === 'object' && !made.isTooLong && <AsQrCode link={linkWith(made.payload)} />}
    </div>
  );
}

function Way({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-rule pt-4">
      <h3 id={id} className="mb-2 text-lg">
        {title}
      </h3>
      {children}
    </section>
  );
}

function AsLink({ made }: { made: HandOver }) {
  const id = useId();
  if (made.isTooLong) return <p>{m.handover_link_too_long()}</p>;
  const link = linkWith(made.payload);
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {m.handover_link_label()}
      </label>
      <textarea
        id={id}
        readOnly
        rows={3}
        value={link}
        translate="no"
        aria-describedby={`${id}-size`}
        className="field font-mono text-small break-all"
        onFocus={(event) => event.target.select()}
      />
      <p id={`${id}-size`} className="mt-1 text-small text-soft">
        {m.handover_link_size({ size: link.length })}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button look="primary" onClick={() => copyText(link, m.handover_link_copied())}>
          <Copy aria-hidden="true" className="size-4" />
          {m.handover_link_copy()}
        </Button>
        {canShare() && (
          <Button onClick={() => share(m.handover_title(), link)}>
            <Share2 aria-hidden="true" className="size-4" />
            {m.handover_link_share()}
          </Button>
        )}
      </div>
      {made.leftOut.length > 0 && (
        <div className="mt-4 border-s-4 border-wait bg-wait-tint px-4 py-3">
          <p className="font-strong">{m.handover_left_out_title()}</p>
          <LeftOutList leftOut={made.leftOut} />
          <p className="mt-2">{m.handover_left_out_file()}</p>
        </div>
      )}
    </>
  );
}

/** Folded: it is large, and most people take the link. */
function AsQrCode({ link }: { link: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Way title={m.handover_qr_title()}>
      {fitsQrCode(link) ? (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className="link w-fit min-h-6">{m.handover_qr_hint()}</summary>
          <div className="mt-3">{isOpen && <QrCode text={link} />}</div>
        </details>
      ) : (
        <p className="text-small text-soft">{m.handover_qr_too_long()}</p>
      )}
    </Way>
  );
}

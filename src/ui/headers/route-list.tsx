import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { Hop, Route } from '../../mail/headers/route.ts';
import { timeText, utcText } from '../../mail/headers/stated-time.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { duration } from './duration.ts';
import { FieldWords } from './field-words.tsx';
import { HeaderSection } from './header-section.tsx';
import { hopName, numbersOf, senderText, transferText } from './hop-words.ts';
import { shownHops } from './shown-hops.ts';

/** So many hops come with one press. */
const step = 50;

/** The way of the message, from the first server to the last, with each wait as a bar and in words. */
export function RouteList({ route }: { route: Route }) {
  const [more, setMore] = useState(0);
  const parts = shownHops(route, more);
  const firstGap = parts.find((part) => 'hidden' in part);
  return (
    <HeaderSection title={m.headers_route()}>
      <p className="mt-1 text-soft">
        {route.hops.length === 0 ? m.headers_route_none() : m.headers_route_lead()}
      </p>
      <ol className="mt-3 border-s-2 border-edge empty:hidden">
        {parts.map((part) =>
          'hidden' in part ? (
            <li key={`after-${part.after}`} className="ps-5 pb-5">
              <p className="text-soft">{m.headers_hops_hidden({ count: part.hidden })}</p>
              {/* They come from the start of the way. */}
              {part === firstGap && (
                <Button className="mt-1" onClick={() => setMore(more + step)}>
                  {m.headers_hops_more()}
                </Button>
              )}
            </li>
          ) : (
            <li key={part.number} className="relative ps-5 pb-5 last:pb-0">
              <span
                aria-hidden="true"
                className="absolute -start-[7px] top-1.5 size-3 rounded-full border-2 border-edge bg-paper"
              />
              <HopRow hop={part} isSlowest={part.number === route.slowest} />
            </li>
          ),
        )}
      </ol>
    </HeaderSection>
  );
}

function HopRow({ hop, isSlowest }: { hop: Hop; isSlowest: boolean }) {
  const { number, from, time } = hop;
  return (
    <>
      <p className="font-mono font-strong wrap-anywhere" translate="no">
        {number}. {hopName(hop)}
      </p>
      {from && <p className="wrap-anywhere text-soft">{m.headers_hop_from({ server: senderText(from) })}</p>}
      <Wait hop={hop} isSlowest={isSlowest} />
      <p className="mt-1">
        {time ? timeText(time) : m.headers_hop_no_time()}
        {time && (
          <span className="ms-2 text-small text-soft">
            {time.offset === undefined ? m.headers_hop_no_zone() : utcText(time)}
          </span>
        )}
      </p>
      <TransferLine hop={hop} />
      <Numbers hop={hop} />
      <FieldWords fields={[hop.field]} label={m.headers_hop_more({ number })} />
    </>
  );
}

function Wait({ hop, isSlowest }: { hop: Hop; isSlowest: boolean }) {
  const { number, wait, share, skew, time } = hop;
  if (skew !== undefined) {
    const words = { time: duration(skew) };
    return (
      <p className="mt-1 font-strong text-wait">
        {skew > 0 ? m.headers_hop_ahead(words) : m.headers_hop_behind(words)}
      </p>
    );
  }
  if (wait === undefined) {
    if (number === 1) return <p className="mt-1 text-small text-soft">{m.headers_hop_first()}</p>;
    return time ? <p className="mt-1 text-small text-soft">{m.headers_hop_unknown()}</p> : null;
  }
  const percent = Math.round((share ?? 0) * 100);
  return (
    <div className="mt-1">
      <svg aria-hidden="true" className="h-2 w-full max-w-md rounded-full bg-tint">
        <rect
          width={`${percent}%`}
          height="100%"
          rx="4"
          className={isSlowest ? 'fill-wait' : 'fill-accent'}
        />
      </svg>
      <p className={isSlowest ? 'font-strong' : undefined}>
        {[
          m.headers_hop_wait({ time: duration(wait) }),
          share !== undefined && m.headers_hop_share({ percent: percentWords(share) }),
          isSlowest && m.headers_hop_slowest(),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
    </div>
  );
}

/** A wait of a second on a way of hours is not nothing. */
const percentWords = (share: number) =>
  share > 0 && share < 0.005 ? m.headers_hop_share_small() : `${Math.round(share * 100)} %`;

/** What the administrator of the server finds in its log. */
function Numbers({ hop }: { hop: Hop }) {
  const numbers = numbersOf(hop);
  if (numbers.length === 0) return null;
  return <p className="mt-1 text-small wrap-anywhere text-soft">{numbers.join(', ')}</p>;
}

function TransferLine({ hop }: { hop: Hop }) {
  const text = transferText(hop);
  if (text === '') return null;
  return (
    <p className="mt-1 flex items-baseline gap-1.5 text-small text-soft">
      {hop.transfer.isEncrypted && (
        <Lock aria-hidden="true" className="relative top-px size-[1em] shrink-0" />
      )}
      <span className="wrap-anywhere">{text}</span>
    </p>
  );
}

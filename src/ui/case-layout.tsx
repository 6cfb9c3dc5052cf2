import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type Place, questionAt } from '../flow/flow.ts';
import { m } from '../messages/compiled/messages.js';
import { Announcements } from './announcements.tsx';
import { CaseEvidence } from './components/case-evidence.tsx';
import { FoldedTrail } from './components/folded-trail.tsx';
import { TicketDrawer } from './components/ticket-drawer.tsx';
import { TicketLabel } from './components/ticket-label.tsx';
import { TicketPageLink } from './components/ticket-page-link.tsx';
import { Trail } from './components/trail.tsx';
import { countIn } from './count-details.ts';
import { HandOverButton } from './hand-over/hand-over-button.tsx';
import { LeftForSupport } from './hand-over/left-for-support.tsx';
import type { OpenCase } from './show-case.ts';
import { takesEvidence } from './takes-evidence.ts';
import { useMatchMedia } from './use-match-media.ts';

/**
 * An agent at a desk sees the trail, the question and the growing ticket side by side. Everybody else sees one thing
 * at a time, with the trail folded and the ticket a press away.
 */
export function CaseLayout({ open, place, children }: { open: OpenCase; place: Place; children: ReactNode }) {
  const isWide = useMatchMedia('(min-width: 75rem)');
  const isDesk = open.audience === 'agent' && isWide;
  // One tree for both: what is being typed survives a turned phone, another zoom and another audience.
  return (
    <div
      className={
        isDesk
          ? 'grid grid-cols-[17rem_minmax(0,1fr)_21rem] items-start gap-8'
          : 'mx-auto grid max-w-2xl grid-cols-1 gap-6'
      }
    >
      {isDesk ? <TrailAside open={open} place={place} /> : <Folded open={open} place={place} />}
      <div key="page" className={isDesk ? 'relative max-w-3xl min-w-0' : 'relative'}>
        <Announcements provider={open.provider.id} place={place} />
        {open.audience === 'agent' && !open.draft && (
          <LeftForSupport key={open.case.id} open={open} place={place} />
        )}
        {children}
      </div>
      {isDesk && <TicketAside open={open} place={place} />}
    </div>
  );
}

function TrailAside({ open, place }: { open: OpenCase; place: Place }) {
  return (
    <aside
      className="sticky top-4 max-h-[calc(100dvh-2rem)] overflow-y-auto pe-1"
      aria-label={m.trail_title()}
    >
      <Trail open={open} place={place} />
      <CaseEvidence open={open} hasBox={!takesEvidence(open, place)} />
    </aside>
  );
}

function TicketAside({ open, place }: { open: OpenCase; place: Place }) {
  return (
    <aside className="sticky top-4 max-h-[calc(100dvh-2rem)] overflow-y-auto" aria-label={m.ticket_title()}>
      <TicketLabel open={open} />
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4">
        <TicketPageLink open={open} />
        <HandOverInMid open={open} place={place} />
      </div>
    </aside>
  );
}

function Folded({ open, place }: { open: OpenCase; place: Place }) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <FoldedTrail open={open} place={place} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-small">
        {open.audience === 'agent' ? <TicketDrawer open={open} /> : <TicketLink open={open} />}
        <HandOverInMid open={open} place={place} />
      </div>
    </div>
  );
}

/** Whoever gets stuck at a question can give the case to somebody else from there. An outcome offers it by itself. */
function HandOverInMid({ open, place }: { open: OpenCase; place: Place }) {
  const flow = open.flows.get(place.flow)?.flow;
  const isQuestion = flow !== undefined && questionAt(flow, place.node) !== undefined;
  return isQuestion && !open.draft ? <HandOverButton open={open} look="quiet" /> : null;
}

function TicketLink({ open }: { open: OpenCase }) {
  if (open.draft) return null;
  return (
    <Link to={`/case/${open.case.id}/ticket`} className="link inline-flex min-h-6 items-center text-small">
      {m.ticket_open_drawer(countIn(open.ticket))}
    </Link>
  );
}

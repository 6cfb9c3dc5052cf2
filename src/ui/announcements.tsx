import { useState, useSyncExternalStore } from 'react';
import { type Place, pathOf } from '../flow/flow.ts';
import { textFor } from '../flow/text.ts';
import { type Announcement, announcementsFor, nextChange } from '../operator/announcements.ts';
import { Notice } from './components/status.tsx';
import { operator } from './operator/operator.ts';
import { useAudience } from './settings.ts';

/** Closed until the page is loaded again. */
const closed = new Set<Announcement>();

/** What the operator wants to be read first: on every page, or beside the flow or question it is about. */
export function Announcements({ provider, place }: { provider: string | undefined; place?: Place }) {
  const audience = useAudience();
  const now = useNow();
  const [, setClosed] = useState(0);
  const isOfPlace = ({ flows, questions }: Announcement) => flows !== undefined || questions !== undefined;
  const all = operator().settings.announcements.filter((one) => isOfPlace(one) === (place !== undefined));
  const subject = { provider, flow: place?.flow, path: place && pathOf(place) };
  const shown = announcementsFor(all, now, subject).filter((one) => !closed.has(one));
  if (shown.length === 0) return null;
  return (
    <div className="mb-6 grid grid-cols-1 gap-3 print:hidden">
      {shown.map((one) => (
        <Notice
          key={JSON.stringify(one)}
          onClose={() => {
            closed.add(one);
            setClosed(closed.size);
          }}
        >
          <p className="font-strong">{textFor(one.text, audience)}</p>
          {one.link && (
            <a
              href={one.link.url}
              className="link inline-flex min-h-6 items-center"
              target="_blank"
              rel="noreferrer"
            >
              {textFor(one.link.label, audience)}
            </a>
          )}
        </Notice>
      ))}
    </div>
  );
}

/** The longest wait that a timer of a browser can count. */
const longestWait = 2 ** 31 - 1;

let now = new Date();

/** Calls when an announcement begins or ends. */
function subscribe(listener: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    const next = nextChange(operator().settings.announcements, now);
    if (!next) return;
    timer = setTimeout(
      () => {
        now = new Date();
        listener();
        wait();
      },
      Math.min(next.getTime() - Date.now(), longestWait),
    );
  };
  wait();
  return () => clearTimeout(timer);
}

/** Absent in a page that is rendered when the app is built: nobody knows when it will be read. */
const useNow = () =>
  useSyncExternalStore<Date | undefined>(
    subscribe,
    () => now,
    () => undefined,
  );

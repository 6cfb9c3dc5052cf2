import * as v from 'valibot';
import { m } from '../../messages/compiled/messages.js';
import { openOutbox } from '../../storage/outbox.ts';
import { reopening } from '../../storage/reopening.ts';
import {
  type Attempt,
  afterAttempt,
  type Delivery,
  deliveryRequest,
  deliverySchema,
  failedBefore,
  isDue,
  newDelivery,
  tryAgain,
  withNetwork,
} from '../../ticket/targets/webhook.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { keptSince } from '../cases/retention.ts';
import { say } from '../components/status.tsx';
import { sendRequest } from './send-request.ts';

/** How often it is looked whether one is due, in milliseconds. */
const interval = 5_000;

const outbox = reopening(() => openOutbox());
let known: readonly Delivery[] = [];
let isRunning = false;
let isResumed = false;
/** The network came back, or the app was started: what waits for the network waits no longer. */
let hasNetwork = true;
const listeners = new Set<() => void>();

/** Tickets on their way to an endpoint. What has not arrived is on disk, and is gone on with on the next visit. */
export const deliveries = {
  now: () => known,
  subscribe(listener: () => void) {
    listeners.add(listener);
    resumeDeliveries();
    return () => listeners.delete(listener);
  },
  /** Rejects when the ticket cannot be kept: nothing was sent then. */
  async send(endpoint: string, ticket: Ticket) {
    const delivery = newDelivery(crypto.randomUUID(), endpoint, ticket, new Date());
    await outbox((store) => store.put(delivery.id, delivery));
    show([...known, delivery]);
    await run();
  },
  async tryAgain(delivery: Delivery) {
    await replace(tryAgain(delivery, new Date()));
    await run();
  },
  giveUp,
};

/** From here on everything that is due is tried, at once when the network comes back. */
export function resumeDeliveries() {
  if (isResumed) return;
  isResumed = true;
  const runNow = () => run().catch(() => undefined); // a browser without storage keeps no tickets
  setInterval(() => (listeners.size > 0 || known.some(isWaiting)) && runNow(), interval);
  addEventListener('online', () => {
    hasNetwork = true;
    runNow();
  });
  runNow();
}

const isWaiting = ({ state }: Delivery) => state.is === 'waiting';

/** False when it was given up meanwhile, in this tab or another: it does not come back. */
async function replace(delivery: Delivery): Promise<boolean> {
  const isKept = await outbox((store) => store.replace(delivery.id, delivery));
  const others = known.filter(({ id }) => id !== delivery.id);
  show(isKept ? [...others, delivery] : others);
  return isKept;
}

async function giveUp({ id }: Delivery) {
  show(known.filter((one) => one.id !== id));
  await outbox((store) => store.remove(id));
}

function show(now: readonly Delivery[]) {
  known = now;
  for (const listener of listeners) listener();
}

/** Another tab may have sent, added or given up some. Those that arrived are shown until the page is closed. */
async function readAgain() {
  const kept = (await outbox((store) => store.all())).flatMap((record) => {
    const read = v.safeParse(deliverySchema, record);
    return read.success ? [read.output] : [];
  });
  const now = [...kept, ...known.filter(({ state }) => state.is === 'delivered')];
  if (JSON.stringify(now) !== JSON.stringify(known)) show(now);
}

/** Tries what is due. Other tabs wait: one ticket is not sent twice at once. */
async function run() {
  if (isRunning) return;
  isRunning = true;
  try {
    await navigator.locks.request('mail-triage.deliveries', async () => {
      await readAgain();
      await giveUpOutdated();
      const now = new Date();
      const waiting = hasNetwork ? known.map((delivery) => withNetwork(delivery, now)) : known;
      hasNetwork = false;
      for (const delivery of waiting.filter((one) => isDue(one, now))) await attempt(delivery);
    });
  } finally {
    isRunning = false;
  }
}

/** A ticket that did not arrive is kept as long as a case. */
async function giveUpOutdated() {
  const since = keptSince(new Date());
  if (!since) return;
  for (const delivery of known.filter((one) => failedBefore(one, since))) await giveUp(delivery);
}

async function attempt(delivery: Delivery) {
  const after = afterAttempt(delivery, await post(delivery), new Date(), Math.random());
  if (!known.some(({ id }) => id === delivery.id)) return; // given up meanwhile
  if (after.state.is === 'delivered') {
    await outbox((store) => store.remove(delivery.id));
    show([...known.filter(({ id }) => id !== delivery.id), after]);
  } else if (!(await replace(after))) return;
  if (listeners.size === 0) tell(after);
}

/** No page that is open shows what became of a ticket. */
function tell({ state, endpoint }: Delivery) {
  const { host } = new URL(endpoint);
  if (state.is === 'delivered') say(m.helpdesk_arrived({ host }));
  if (state.is === 'failed') say(m.helpdesk_failed_meanwhile({ host }));
}

async function post(delivery: Delivery): Promise<Attempt> {
  const answer = await sendRequest(deliveryRequest(delivery));
  if (!answer) return 'no-answer';
  return { httpStatus: answer.status, retryAfter: answer.headers.get('Retry-After') ?? undefined };
}

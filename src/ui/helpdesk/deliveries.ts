import * as v from 'valibot';
import { type Outbox, openOutbox } from '../../storage/outbox.ts';
import {
  type Attempt,
  afterAttempt,
  type Delivery,
  deliveryRequest,
  deliverySchema,
  isDue,
  newDelivery,
  tryAgain,
} from '../../ticket/targets/webhook.ts';
import type { Ticket } from '../../ticket/ticket.ts';

/** How long one attempt may take, in milliseconds. */
const patience = 20_000;
/** How often it is looked whether one is due, in milliseconds. */
const interval = 5_000;

let outbox: Promise<Outbox> | undefined;
let known: readonly Delivery[] = [];
let isRunning = false;
let isResumed = false;
const listeners = new Set<() => void>();

/** Tickets on their way to an endpoint. What has not arrived is on disk, and is gone on with on the next visit. */
export const deliveries = {
  now: () => known,
  subscribe(listener: () => void) {
    listeners.add(listener);
    if (!isResumed) resume();
    return () => listeners.delete(listener);
  },
  /** Rejects when the ticket cannot be kept: nothing was sent then. */
  async send(endpoint: string, ticket: Ticket) {
    await keep(newDelivery(crypto.randomUUID(), endpoint, ticket, new Date()));
    await run();
  },
  async tryAgain(delivery: Delivery) {
    await keep(tryAgain(delivery, new Date()));
    await run();
  },
  async giveUp({ id }: Delivery) {
    show(known.filter((one) => one.id !== id));
    await (await opened()).remove(id);
  },
};

function opened(): Promise<Outbox> {
  outbox ??= openOutbox();
  outbox.catch(() => {
    outbox = undefined;
  });
  return outbox;
}

async function keep(delivery: Delivery) {
  await (await opened()).put(delivery.id, delivery);
  show([...known.filter(({ id }) => id !== delivery.id), delivery]);
}

function show(now: readonly Delivery[]) {
  known = now;
  for (const listener of listeners) listener();
}

function resume() {
  isResumed = true;
  const runNow = () => run().catch(() => undefined); // a browser without storage keeps no tickets
  setInterval(runNow, interval);
  runNow();
}

/** Another tab may have sent, added or given up some. Those that arrived are shown until the page is closed. */
async function readAgain() {
  const kept = (await (await opened()).all()).flatMap((record) => {
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
      for (const delivery of known.filter((one) => isDue(one, new Date()))) await attempt(delivery);
    });
  } finally {
    isRunning = false;
  }
}

async function attempt(delivery: Delivery) {
  const after = afterAttempt(delivery, await post(delivery), new Date(), Math.random());
  if (!known.some(({ id }) => id === delivery.id)) return; // given up meanwhile
  if (after.state.is === 'delivered') {
    await (await opened()).remove(delivery.id);
    show([...known.filter(({ id }) => id !== delivery.id), after]);
  } else await keep(after);
}

async function post(delivery: Delivery): Promise<Attempt> {
  const { url, ...request } = deliveryRequest(delivery);
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(url, {
      ...request,
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    return { httpStatus: answer.status, retryAfter: answer.headers.get('Retry-After') ?? undefined };
  } catch {
    return 'no-answer';
  }
}

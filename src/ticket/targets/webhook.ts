import * as v from 'valibot';
import { json } from '../json.ts';
import type { Ticket } from '../ticket.ts';
import { endpointSchema } from './web-address.ts';

export const webhookSettings = v.object({ target: v.literal('webhook'), endpoint: endpointSchema });

const instant = v.pipe(v.string(), v.isoTimestamp());

/** Why an attempt did not deliver. */
const troubleSchema = v.picklist(['unreachable', 'busy', 'not-allowed', 'not-there', 'too-big', 'refused']);
export type Trouble = v.InferOutput<typeof troubleSchema>;

/**
 * A ticket on its way to an endpoint, as it is kept until it has arrived: nothing is lost when the page is closed.
 * `failed` stays too, until a person tries again or gives it up.
 */
export const deliverySchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  case: v.string(),
  endpoint: endpointSchema,
  body: v.string(),
  attempts: v.pipe(v.number(), v.integer(), v.minValue(0)),
  state: v.variant('is', [
    v.object({
      is: v.literal('waiting'),
      /** Not before. */ until: instant,
      after: v.optional(troubleSchema),
    }),
    v.object({
      is: v.literal('failed'),
      at: instant,
      after: troubleSchema,
      httpStatus: v.optional(v.number()),
    }),
    v.object({ is: v.literal('delivered'), at: instant }),
  ]),
});
export type Delivery = v.InferOutput<typeof deliverySchema>;

/** What one attempt came to. */
export type Attempt =
  | { readonly httpStatus: number; readonly retryAfter?: string | undefined }
  /** No answer: no network, no such host, an answer that took too long, or one that the browser does not show. */
  | 'no-answer';

/** With the waits between them, about a day. */
const mostAttempts = 17;
const firstWait = 5_000;
const longestWait = 4 * 60 * 60 * 1000;

/** `id` stays the same for every attempt: an endpoint that has seen it makes no second ticket. */
export function newDelivery(id: string, endpoint: string, ticket: Ticket, now: Date): Delivery {
  const state = { is: 'waiting', until: now.toISOString() } as const;
  return { id, case: ticket.case, endpoint, body: json(ticket), attempts: 0, state };
}

export function deliveryRequest({ id, endpoint, body }: Delivery) {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `"${id}"` };
  return { method: 'POST', url: endpoint, headers, body } as const;
}

/** Whether it is time for the next attempt. */
export function isDue({ state }: Delivery, now: Date): boolean {
  return state.is === 'waiting' && state.until <= now.toISOString();
}

/** Where a delivery stands after an attempt. `chance`, from 0 to 1, keeps many apps from trying at the same moment. */
export function afterAttempt(delivery: Delivery, attempt: Attempt, now: Date, chance: number): Delivery {
  const attempts = delivery.attempts + 1;
  const at = now.toISOString();
  const httpStatus = attempt === 'no-answer' ? undefined : attempt.httpStatus;
  if (httpStatus !== undefined && httpStatus >= 200 && httpStatus < 300)
    return { ...delivery, attempts, state: { is: 'delivered', at } };

  const after = troubleOf(httpStatus);
  const isPassing = after === 'unreachable' || after === 'busy';
  if (!isPassing || attempts >= mostAttempts) {
    const failed = { is: 'failed', at, after } as const;
    return { ...delivery, attempts, state: httpStatus === undefined ? failed : { ...failed, httpStatus } };
  }
  const wanted = attempt === 'no-answer' ? undefined : waitWanted(attempt.retryAfter, now);
  const wait = Math.min(Math.max(wanted ?? 0, backoff(attempts, chance)), longestWait);
  const until = new Date(now.getTime() + wait).toISOString();
  return { ...delivery, attempts, state: { is: 'waiting', until, after } };
}

/** The network is there again: what only that kept waiting is due now. A helpdesk that is busy has the time it asked for. */
export function withNetwork(delivery: Delivery, now: Date): Delivery {
  const { state } = delivery;
  if (state.is !== 'waiting' || state.after !== 'unreachable') return delivery;
  return { ...delivery, state: { ...state, until: now.toISOString() } };
}

/** Whether nobody has tried or given up a ticket since, that is kept because it did not arrive. */
export function failedBefore({ state }: Delivery, instant: Date): boolean {
  return state.is === 'failed' && state.at < instant.toISOString();
}

/** A person wants it tried again, whatever was wrong. */
export function tryAgain(delivery: Delivery, now: Date): Delivery {
  return { ...delivery, attempts: 0, state: { is: 'waiting', until: now.toISOString() } };
}

/** 5 s, 10 s, 20 s, …, each up to a half longer. */
function backoff(attempts: number, chance: number): number {
  return firstWait * 2 ** (attempts - 1) * (1 + chance / 2);
}

/** RFC 9110 §15: what may be otherwise in a while, and what will not. */
function troubleOf(httpStatus: number | undefined): Trouble {
  if (httpStatus === undefined) return 'unreachable';
  if ([408, 425, 429].includes(httpStatus) || httpStatus >= 500) return 'busy';
  if (httpStatus === 401 || httpStatus === 403) return 'not-allowed';
  if (httpStatus === 404 || httpStatus === 410) return 'not-there';
  if (httpStatus === 413) return 'too-big';
  return 'refused';
}

/** `Retry-After` (RFC 9110 §10.2.3), in milliseconds: a number of seconds or a date. */
function waitWanted(retryAfter: string | undefined, now: Date): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? undefined : date - now.getTime();
}

import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ticketFileSchema } from '../json.ts';
import { hostileTexts, ticket, ticketWith } from '../test-ticket.ts';
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
  webhookSettings,
  withNetwork,
} from './webhook.ts';

const start = new Date('2026-03-14T09:00:00.000Z');
const endpoint = 'https://hooks.example.com/tickets?desk=1';
const fresh = newDelivery('d1', endpoint, ticket, start);
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const wait = ({ state }: Delivery, from = start) =>
  state.is === 'waiting' ? Date.parse(state.until) - from.getTime() : undefined;

test.each(hostileTexts)('a ticket comes out as it went in: $case', ({ text }) => {
  const delivery = newDelivery('d1', endpoint, ticketWith(text), start);
  const { url, headers, body } = deliveryRequest(delivery);
  expect({ url, headers }).toEqual({
    url: endpoint,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': '"d1"' },
  });
  expect(v.parse(ticketFileSchema, JSON.parse(body)).ticket).toEqual(ticketWith(text));
  expect(v.parse(deliverySchema, JSON.parse(JSON.stringify(delivery)))).toEqual(delivery);
});

test.each<{ case: string; attempt: Attempt; state: object }>([
  { case: 'taken', attempt: { httpStatus: 201 }, state: { is: 'delivered', at: start.toISOString() } },
  { case: 'no network', attempt: 'no-answer', state: { is: 'waiting', after: 'unreachable' } },
  { case: 'a server that is down', attempt: { httpStatus: 503 }, state: { is: 'waiting', after: 'busy' } },
  { case: 'too many', attempt: { httpStatus: 429 }, state: { is: 'waiting', after: 'busy' } },
  {
    case: 'a redirect nobody followed',
    attempt: { httpStatus: 302 },
    state: { is: 'failed', after: 'refused', httpStatus: 302 },
  },
  {
    case: 'not a ticket',
    attempt: { httpStatus: 422 },
    state: { is: 'failed', after: 'refused', httpStatus: 422 },
  },
  { case: 'not allowed', attempt: { httpStatus: 401 }, state: { is: 'failed', after: 'not-allowed' } },
  { case: 'not there', attempt: { httpStatus: 404 }, state: { is: 'failed', after: 'not-there' } },
  { case: 'too big', attempt: { httpStatus: 413 }, state: { is: 'failed', after: 'too-big' } },
])('an attempt: $case', ({ attempt, state }) => {
  const after = afterAttempt(fresh, attempt, start, 0);
  expect(after).toMatchObject({ attempts: 1, state, body: fresh.body });
  expect(v.parse(deliverySchema, after)).toEqual(after);
});

test.each<{ case: string; retryAfter: string | undefined; waits: number }>([
  { case: 'nothing', retryAfter: undefined, waits: 5000 },
  { case: 'seconds', retryAfter: '120', waits: 120_000 },
  { case: 'a date', retryAfter: 'Sat, 14 Mar 2026 09:10:00 GMT', waits: 600_000 },
  { case: 'a date that is over', retryAfter: 'Sat, 14 Mar 2026 08:00:00 GMT', waits: 5000 },
  { case: 'too little', retryAfter: '0', waits: 5000 },
  { case: 'a year', retryAfter: '31536000', waits: 4 * 60 * 60 * 1000 },
  { case: 'a word', retryAfter: 'soon', waits: 5000 },
])('a busy server that asks to wait: $case', ({ retryAfter, waits }) => {
  expect(wait(afterAttempt(fresh, { httpStatus: 503, retryAfter }, start, 0))).toBe(waits);
});

test('it waits longer each time, tries for about a day, and then keeps the ticket', () => {
  let delivery = fresh;
  let now = start;
  const waits: (number | undefined)[] = [];
  for (let attempt = 0; attempt < 17; attempt += 1) {
    expect(isDue(delivery, new Date(now.getTime() - 1))).toBe(false);
    expect(isDue(delivery, now)).toBe(true);
    delivery = afterAttempt(delivery, 'no-answer', now, 1);
    const waited = wait(delivery, now);
    waits.push(waited);
    now = new Date(now.getTime() + (waited ?? 0));
  }
  expect(waits.slice(0, 3)).toEqual([7500, 15_000, 30_000]);
  expect(waits.at(-1)).toBeUndefined();
  expect((now.getTime() - start.getTime()) / 3_600_000).toBeCloseTo(24, -1);
  expect(delivery).toMatchObject({
    attempts: 17,
    body: fresh.body,
    state: { is: 'failed', after: 'unreachable' },
  });
  expect(isDue(delivery, later(1e9))).toBe(false);
  expect(isDue(tryAgain(delivery, now), now)).toBe(true);
});

test.each<{ case: string; before: Delivery; isDueAgain: boolean }>([
  { case: 'nobody answered', before: afterAttempt(fresh, 'no-answer', start, 0), isDueAgain: true },
  { case: 'busy', before: afterAttempt(fresh, { httpStatus: 503 }, start, 0), isDueAgain: false },
  { case: 'refused', before: afterAttempt(fresh, { httpStatus: 422 }, start, 0), isDueAgain: false },
  { case: 'not tried yet', before: newDelivery('d1', endpoint, ticket, later(1000)), isDueAgain: false },
])('the network is back: $case', ({ before, isDueAgain }) => {
  const after = withNetwork(before, start);
  expect(isDue(after, start)).toBe(isDueAgain);
  expect({ ...after, state: before.state }).toEqual(before);
});

test('a ticket that did not arrive is old some time after it was tried last', () => {
  const refused = afterAttempt(fresh, { httpStatus: 422 }, start, 0);
  const waiting = afterAttempt(fresh, 'no-answer', start, 0);
  expect([start, later(1)].map((instant) => failedBefore(refused, instant))).toEqual([false, true]);
  expect(failedBefore(waiting, later(1))).toBe(false);
});

test.each([
  'javascript:x',
  'http://hooks.example.com',
  'https://user:word@hooks.example.com',
  'https://hooks.example.com/#x',
  '',
])('no endpoint: %j', (wrong) => {
  expect(v.is(webhookSettings, { target: 'webhook', endpoint: wrong })).toBe(false);
});

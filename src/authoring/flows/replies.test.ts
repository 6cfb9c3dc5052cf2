import { expect, test } from 'vitest';
import { fill } from '../../flow/placeholders.ts';
import { m } from '../../messages/compiled/messages.js';
import { customerReply } from '../../ticket/customer-reply.ts';
import { ticket } from '../../ticket/test-ticket.ts';
import { content } from './real-content.ts';

/** Each outcome of each flow, with the reply of a desk that knows nothing of the case. */
const replies = [...content.flows.values()].flatMap(({ id, outcomes }) =>
  Object.entries(outcomes).map(([node, outcome]) => {
    const { body } = customerReply({
      ticket,
      outcome,
      fill: (text) => fill(text, () => m.value_unknown()),
      facts: { valueFor: () => undefined, gapFor: (name) => `[${name}]` },
      from: {},
    });
    const [own = '', toPassOn] = body.split(`\n${m.reply_line()}\n`);
    return {
      node: `${id}/${node}`,
      outcome,
      body,
      own: own.replaceAll(m.reply_about({ problem: ticket.problem }), ''),
      toPassOn,
    };
  }),
);

test('all outcomes are read', () => {
  expect(replies.length).toBeGreaterThan(150);
});

test.each([
  { word: /\btickets?\b/i, why: 'the customer has none' },
  { word: /\bsupport\b(?! for)/i, why: 'the desk that writes is the support' },
  { word: /\bmail company\b/i, why: 'the desk may belong to it' },
  { word: /\bbelow\b(?! the limit)/i, why: 'the text stands elsewhere on the page, or nowhere' },
  { word: /nothing is sent by itself/i, why: 'it speaks of the app' },
  { word: /\bpastes?\b/i, why: 'nothing can be pasted into a mail' },
  { word: /\battach\b/i, why: 'there is nothing to attach to' },
  {
    word: /message ready|send (?:this|them the|the sender the|the person the|the person this) (?:text|message)?/i,
    why: 'what is sent stands in the reply itself',
  },
])('no reply to a customer says $word: $why', ({ word }) => {
  expect(replies.filter(({ own }) => word.test(own)).map(({ node, own }) => `${node}: ${own}`)).toEqual([]);
});

test('no reply holds a placeholder or a gap, whatever is not known', () => {
  expect(
    replies.filter(({ body }) => /[{}[\]]/.test(body)).map(({ node, body }) => `${node}: ${body}`),
  ).toEqual([]);
});

test('the text for the other party is in the reply wherever there is one, and nowhere else', () => {
  const has = replies.filter(({ toPassOn }) => toPassOn !== undefined).map(({ node }) => node);
  const needs = replies.filter(({ outcome }) => outcome.kind === 'other-party').map(({ node }) => node);
  expect(has).toEqual(needs);
});

import * as v from 'valibot';
import { expect, test } from 'vitest';
import { json, ticketFileSchema } from './json.ts';
import { hostileTexts, ticket, ticketWith } from './test-ticket.ts';

test('what is written can be read again', () => {
  expect(v.parse(ticketFileSchema, JSON.parse(json(ticket)))).toEqual({
    format: 'mail-triage/ticket',
    version: 1,
    ticket,
  });
});

test.each(hostileTexts)('with $case', ({ text }) => {
  expect(v.parse(ticketFileSchema, JSON.parse(json(ticketWith(text)))).ticket).toEqual(ticketWith(text));
});

test.each([
  { case: 'another program', file: { format: 'other', version: 1, ticket } },
  { case: 'a later version', file: { format: 'mail-triage/ticket', version: 2, ticket } },
  {
    case: 'an outcome nobody knows',
    file: {
      format: 'mail-triage/ticket',
      version: 1,
      ticket: { ...ticket, outcome: { kind: 'lost', title: '' } },
    },
  },
])('a file of $case is refused', ({ file }) => {
  expect(v.is(ticketFileSchema, file)).toBe(false);
});

import type { Ticket } from '../ticket/ticket.ts';

export function countIn({ details }: Ticket) {
  return { given: details.filter(({ value }) => value !== undefined).length, all: details.length };
}

import { expect, test } from 'vitest';
import { answersIn, type Happening } from './log.ts';
import { replay } from './replay.ts';
import { stillNotSolved } from './still-not-solved.ts';
import { answer, bounces, logOf, runnable, sending } from './test-flows.ts';

const opens = answer('sending/online', 'opens');
const accepted = answer('sending/password', 'accepted');
const sent = answer('sending/refused', 'sent');
const toBounces = answer('sending/refused', 'refused');
const full = answer('bounces/reason', 'full');

test.each<{ case: string; log: Happening[]; goesOn: string | undefined }>([
  { case: 'at the last question with another answer', log: [opens, accepted, sent], goesOn: 'refused' },
  {
    case: 'past a question that was only left for support',
    log: [opens, answer('sending/refused', 'unknown'), toBounces, sent],
    goesOn: undefined,
  },
  {
    case: 'past answers that were tried before',
    log: [opens, accepted, toBounces, answer('sending/refused', 'unknown'), sent],
    goesOn: 'password',
  },
  {
    case: 'past an answer that ends the checks as well',
    log: [answer('sending/online', 'opens'), answer('sending/online', 'fails')],
    goesOn: undefined,
  },
  { case: 'in another flow', log: [opens, accepted, toBounces, full], goesOn: 'reason' },
  {
    case: 'past what was read from the evidence',
    log: [opens, accepted, toBounces, { ...full, readFrom: 'evidence' }],
    goesOn: 'refused',
  },
])('still not solved goes on $case', ({ log: happenings, goesOn }) => {
  const log = logOf('customer', ...happenings);
  const flows = runnable(sending, bounces);
  const standing = replay(flows, 'sending', answersIn(log), 'customer');
  expect(stillNotSolved({ id: 'c1', log }, standing, flows)?.node).toBe(goesOn);
});

test('whoever tries one answer after the other comes to an end', () => {
  const flows = runnable(sending, bounces);
  const happenings: Happening[] = [opens, accepted, sent];
  for (let turns = 0; turns < 20; turns += 1) {
    const log = logOf('customer', ...happenings);
    const standing = replay(flows, 'sending', answersIn(log), 'customer');
    const place = stillNotSolved({ id: 'c1', log }, standing, flows);
    if (!place) return;
    const path = `${place.flow}/${place.node}`;
    const tried = new Set(
      happenings.map((one) => (one.type === 'answer' ? `${one.question}.${one.option}` : '')),
    );
    const question = flows.get(place.flow)?.flow.questions[place.node];
    const next = question?.options.find(({ id }) => !tried.has(`${path}.${id}`));
    happenings.push(answer(path, next?.id ?? ''));
  }
  expect.unreachable('it goes in circles');
});

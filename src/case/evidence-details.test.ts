import { expect, test } from 'vitest';
import { detailHappenings, detailsOf } from './evidence-details.ts';
import type { Happening } from './log.ts';
import { logOf } from './test-flows.ts';
import { failure, finding, reading } from './test-readings.ts';

test('what a bounce states for the ticket', () => {
  const failed = failure({
    replyCode: finding('552'),
    enhancedCode: finding('5.2.2'),
    says: '552 5.2.2 Mailbox full',
    at: finding('2026-03-14T09:30:12+01:00'),
  });
  const bounce = {
    ...reading('bounce', failed, failure({ to: 'ann@example.net' })),
    sender: finding('pat@example.com'),
    subject: finding('Minutes'),
    messageId: finding('<1@mail.example.com>'),
    sendingIp: finding('192.0.2.1'),
  };
  expect(Object.fromEntries(detailsOf(bounce, failed))).toEqual({
    sender: 'pat@example.com',
    recipient: 'lee@example.net, ann@example.net',
    time: '2026-03-14T09:30:12+01:00[+01:00]',
    'error-code': '552 5.2.2',
    'error-text': '552 5.2.2 Mailbox full',
    subject: 'Minutes',
    'message-id': '1@mail.example.com',
    'sending-ip': '192.0.2.1',
  });
});

test.each([
  { case: 'UTC', at: '2026-03-14T09:30:12Z', time: '2026-03-14T09:30:12+00:00[UTC]' },
  { case: 'no seconds', at: '2026-03-14T09:30-05:00', time: '2026-03-14T09:30:00-05:00[-05:00]' },
  { case: 'no offset', at: '2026-03-14T09:30:12', time: undefined },
])('a time keeps the offset that was stated: $case', ({ at, time }) => {
  const failed = failure({ at: finding(at) });
  expect(detailsOf(reading('bounce', failed), failed).get('time')).toBe(time);
});

test('the code of a mail program is the code where no server spoke', () => {
  const failed = failure({ clientCode: finding('0x800CCC0E') });
  expect(detailsOf(reading('error-text', failed), failed).get('error-code')).toBe('0x800CCC0E');
});

test.each([
  {
    case: 'a sentence of a person',
    says: 'my mail to lee@example.net came back: mailbox full',
    stated: false,
  },
  { case: 'a sentence about oneself', says: 'I tried twice, mailbox full', stated: false },
  { case: 'the words of a program', says: 'Recipient address rejected: mailbox full', stated: true },
  { case: 'a code in them', says: '552 5.2.2 my mailbox is full', code: '552', stated: true },
])('the error text is that of a server or a program: $case', ({ says, code, stated }) => {
  const failed = failure({ says, ...(code === undefined ? {} : { replyCode: finding(code) }) });
  expect(detailsOf(reading('error-text', failed), failed).get('error-text')).toBe(stated ? says : undefined);
  expect(detailsOf(reading('bounce', failed), failed).get('error-text')).toBe(says);
});

test('a ticket names the first recipients of a mailing', () => {
  const failures = Array.from({ length: 40 }, (_, index) => failure({ to: `user${index}@example.net` }));
  const stated = detailsOf(reading('bounce', ...failures), failures[0]).get('recipient');
  expect(stated?.split(', ')).toHaveLength(10);
});

const said = (detail: string, value: string): Happening => ({ type: 'detail', detail, value });
const read = (detail: string, value: string): Happening => ({
  type: 'detail',
  detail,
  value,
  readFrom: 'evidence',
});

test.each<{ case: string; log: Happening[]; isNew: boolean; adds: Happening[] }>([
  { case: 'what nobody said yet', log: [], isNew: true, adds: [read('sender', 'pat@example.com')] },
  { case: 'nothing where a person said it', log: [said('sender', 'kim@example.com')], isNew: true, adds: [] },
  { case: 'nothing where a person emptied it', log: [said('sender', '')], isNew: true, adds: [] },
  { case: 'nothing that is known', log: [read('sender', 'pat@example.com')], isNew: true, adds: [] },
  {
    case: 'what another bounce says instead',
    log: [read('sender', 'kim@example.com')],
    isNew: true,
    adds: [read('sender', 'pat@example.com')],
  },
  {
    case: 'nothing instead of what the bounce says, where it is about the same',
    log: [read('sender', 'kim@example.com')],
    isNew: false,
    adds: [],
  },
  {
    case: 'that what the bounce before said no longer holds',
    log: [read('subject', 'Minutes')],
    isNew: true,
    adds: [read('sender', 'pat@example.com'), read('subject', '')],
  },
])('evidence adds to the ticket: $case', ({ log, isNew, adds }) => {
  const stated = new Map([['sender', 'pat@example.com']]);
  expect(detailHappenings(logOf('agent', ...log), stated, { isNew })).toEqual(adds);
});

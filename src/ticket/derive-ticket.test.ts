import { expect, test } from 'vitest';
import { answersIn, type Happening, type Log } from '../case/log.ts';
import { replay } from '../case/replay.ts';
import { answer, bounces, logOf, runnable, sending } from '../case/test-flows.ts';
import { failure, finding, reading } from '../case/test-readings.ts';
import type { DetailKind } from '../flow/detail-kind.ts';
import type { Audience } from '../flow/text.ts';
import type { Provider } from '../knowledge/provider.ts';
import { deriveTicket } from './derive-ticket.ts';
import { missingIn } from './ticket.ts';

const provider: Provider = {
  id: 'opensrs',
  name: 'OpenSRS',
  summary: 'Wholesale',
  contact: { form: 'https://example.com/support' },
  account: ['reseller-id'],
  requires: ['sender', 'time'],
  hosts: [],
  mx: [],
  limits: {},
  servers: {},
  notes: [],
};
const ids = [
  'reseller-id',
  'sender',
  'recipient',
  'time',
  'error-code',
  'error-text',
  'sending-ip',
  'client',
  'volume',
];
const detailKinds = ids.map(
  (id): DetailKind => ({ id, label: id, ask: id, why: id, example: id, kind: 'line' }),
);
const evidenceKinds = [
  { id: 'bounce', label: 'The bounce', how: 'Copy it.', givenBy: ['bounce' as const] },
  { id: 'headers', label: 'Headers', how: 'Copy them.' },
];
const flows = runnable(sending, bounces);

const begun = (...happenings: readonly Happening[]) =>
  logOf('customer', { type: 'start', flow: 'sending', version: 's1' }, ...happenings);

const ticketOf = (happenings: readonly Happening[], audience: Audience = 'agent') =>
  ticketFrom(begun(...happenings), audience);

function ticketFrom(log: Log, audience: Audience = 'agent', known = flows) {
  const isBegun = log.some(({ type }) => type === 'start');
  const standing = isBegun
    ? replay(known, 'sending', answersIn(log), audience)
    : { trail: [], at: { flow: '', node: '' } };
  const pastedName = (number: number) => `Pasted text ${number}`;
  return deriveTicket({
    case: { id: 'c1', log },
    standing,
    flows: known,
    provider,
    detailKinds,
    evidenceKinds,
    audience,
    pastedName,
    meaningOf: (_reading, failure) => failure?.reason,
  });
}

const opens = answer('sending/online', 'opens', 'Does a web page open?', 'It opens');
const accepted = answer('sending/password', 'accepted', 'Is the mailbox enabled?', 'It is');
const toSupport = [opens, accepted, answer('sending/refused', 'unknown', 'Is it refused?', "I don't know")];
const detail = (id: string, value: string): Happening => ({ type: 'detail', detail: id, value });

test('where a case came to, and who is to act', () => {
  const { case: id, subject, problem, flow, provider: whose, outcome } = ticketOf(toSupport);
  expect({ id, subject, problem, flow, whose, outcome }).toEqual({
    id: 'c1',
    subject: 'Support looks',
    problem: 'Outbound',
    flow: { id: 'sending', version: 's1', title: 'Outbound' },
    whose: { id: 'opensrs', name: 'OpenSRS', contact: 'https://example.com/support' },
    outcome: { kind: 'escalate', title: 'Support looks' },
  });
});

test('another party is named, in the flow that the case was handed over to', () => {
  const ticket = ticketOf([
    opens,
    accepted,
    answer('sending/refused', 'refused'),
    answer('bounces/reason', 'full'),
  ]);
  expect(ticket.outcome).toEqual({ kind: 'other-party', title: 'The mailbox is full', party: 'recipient' });
  expect([ticket.flow.id, ticket.problem]).toEqual(['bounces', 'Outbound']);
});

test('the symptom is the problem, wherever the checks began', () => {
  const symptom = answer('triage/symptom', 'cannot-send', 'What is wrong?', 'I cannot send');
  expect(ticketOf([symptom]).problem).toBe('I cannot send');
});

test.each([
  { case: 'nothing known', details: [], subject: 'Outbound' },
  {
    case: 'code and recipient',
    details: [detail('error-code', '550 5.1.1'), detail('recipient', 'lee@example.net')],
    subject: '[550 5.1.1] Outbound: lee@example.net',
  },
  {
    case: 'line breaks',
    details: [detail('recipient', 'a@b.co\r\nBcc: c@d.co')],
    subject: 'Outbound: a@b.co Bcc: c@d.co',
  },
  {
    case: 'too long',
    details: [detail('recipient', Array(9).fill('dominic.lee@example.net').join(', '))],
    subject: `Outbound: ${Array(4).fill('dominic.lee@example.net').join(', ')}, …`,
  },
  {
    case: 'too long for one word',
    details: [detail('recipient', '😀'.repeat(100))],
    subject: 'Outbound: …',
  },
])('subject: $case', ({ details, subject }) => {
  expect(ticketOf(details).subject).toBe(subject);
});

test('the details: always shown, needed by the provider, asked for on the way, given; in their own order', () => {
  const shown = (happenings: readonly Happening[]) =>
    ticketOf(happenings).details.map(({ id, needed, value = '' }) =>
      `${id}${needed ? '!' : ''} ${value}`.trim(),
    );
  const always = ['reseller-id!', 'sender!', 'recipient', 'time!', 'error-code', 'error-text'];
  expect(shown([])).toEqual(always);
  expect(shown([opens, accepted])).toEqual([...always, 'sending-ip']);
  expect(shown(toSupport)).toEqual([...always, 'sending-ip', 'client!']);
  expect(shown([detail('volume', '40'), detail('gone', 'x')])).toEqual([...always, 'volume 40']);
});

test('a detail that the problem does not have is neither needed nor shown, unless somebody gave it', () => {
  const known = runnable(
    {
      ...sending,
      outcomes: {
        ...sending.outcomes,
        'support-looks': {
          kind: 'escalate',
          title: 'Support looks',
          after: [],
          collect: ['client'],
          without: ['recipient', 'time'],
        },
      },
    },
    bounces,
  );
  const shown = (happenings: readonly Happening[]) =>
    ticketFrom(begun(...happenings), 'agent', known).details.map(
      ({ id, needed }) => `${id}${needed ? '!' : ''}`,
    );
  expect(shown(toSupport)).toEqual([
    'reseller-id!',
    'sender!',
    'error-code',
    'error-text',
    'sending-ip',
    'client!',
  ]);
  expect(shown([...toSupport, detail('recipient', 'lee@example.net')])).toContain('recipient');
});

test('what is missing is what support needs and nobody gave', () => {
  const given = [
    detail('reseller-id', 'r1'),
    detail('sender', 'a@b.co'),
    detail('sender', ''),
    detail('time', 'noon'),
  ];
  expect(missingIn(ticketOf([...toSupport, ...given])).map(({ id }) => id)).toEqual(['sender', 'client']);
});

test('checks: done with the words that were seen, left with the reason', () => {
  const { checksDone, checksLeft } = ticketOf([opens], 'customer');
  expect(checksDone).toEqual([
    { question: 'Does a web page open?', answer: 'It opens', by: 'customer', at: '2026-03-14T08:01:00.000Z' },
  ]);
  expect(checksLeft).toEqual([
    { question: 'Is the mailbox switched on?', reason: 'support-only' },
    { question: 'Is it refused?', reason: 'not-asked' },
  ]);
  expect(ticketOf(toSupport).checksLeft).toEqual([{ question: 'Is it refused?', reason: 'not-known' }]);
});

test('what an agent did stands under their name', () => {
  const by = { by: 'agent', agent: 'Sam' } as const;
  const log = begun(opens, { type: 'note', text: 'Called' }).map((entry) => ({ ...entry, ...by }));
  const { checksDone, notes } = ticketFrom(log);
  expect([checksDone, notes]).toMatchObject([[by], [by]]);
});

test('answers that no longer apply are left out', () => {
  const changed = [...toSupport, answer('sending/online', 'fails', 'Does a web page open?', 'It does not')];
  expect(ticketOf(changed).checksDone.map(({ answer: said }) => said)).toEqual(['It does not']);
});

test('an answer read from the evidence says so, one from the provider is no check', () => {
  const from = (readFrom: 'evidence' | 'provider'): Happening => ({
    ...answer('sending/online', 'opens'),
    readFrom,
  });
  expect(ticketOf([from('evidence')]).checksDone.map(({ readFrom }) => readFrom)).toEqual(['evidence']);
  expect(ticketOf([from('provider')]).checksDone).toEqual([]);
});

test('a note stands with its check, otherwise among the notes; one off the way is left out', () => {
  const note = (text: string, question?: string): Happening => ({
    type: 'note',
    text,
    ...(question ? { question } : {}),
  });
  const { checksDone, notes } = ticketOf([
    ...toSupport,
    note('Called twice'),
    note('At home only', 'sending/online'),
    note('Not sure', 'sending/refused'),
    note('Elsewhere', 'bounces/reason'),
  ]);
  expect(checksDone.map((check) => check.note)).toEqual(['At home only', undefined]);
  expect(notes.map(({ text }) => text)).toEqual(['Called twice', 'Not sure']);
});

const twoReasons = reading(
  'bounce',
  failure({ replyCode: finding('552') }),
  failure({ to: 'ann@example.net', reason: 'address-unknown', replyCode: finding('550') }),
  failure({ to: 'bob@example.net', reason: 'address-unknown', replyCode: finding('550') }),
  failure({ to: 'cat@example.net', reason: 'expired', action: 'delayed' }),
);
const pastedBounce: Happening = { type: 'evidence', text: 'From: x\n\n', reading: twoReasons };

test('before any check, the problem is what was read, and the subject has no hole', () => {
  const before = (...happenings: readonly Happening[]) => {
    const { subject, problem } = ticketFrom(logOf('agent', ...happenings));
    return { subject, problem };
  };
  const known = [detail('error-code', '552'), detail('recipient', 'lee@example.net')];
  expect(before(pastedBounce, ...known)).toEqual({
    subject: '[552] mailbox-full: lee@example.net',
    problem: 'mailbox-full',
  });
  expect(before(...known)).toEqual({ subject: '[552] lee@example.net', problem: '' });
});

test('what else failed in the evidence is on the ticket, one row a reason, and not what the case is about', () => {
  expect(ticketOf([pastedBounce]).alsoFailed).toEqual([
    {
      recipient: 'ann@example.net, bob@example.net',
      code: '550',
      reason: 'address-unknown',
      action: 'failed',
    },
    { recipient: 'cat@example.net', reason: 'expired', action: 'delayed' },
  ]);
  const one = { ...pastedBounce, reading: reading('bounce', failure()) };
  expect(ticketOf([one])).not.toHaveProperty('alsoFailed');
});

test.each([
  { case: 'the whole message', text: 'From: a@b.co\nDate: x\nSubject: y\n\nfailed', wanted: [] },
  { case: 'some lines of it', text: 'It could not be delivered', wanted: ['The bounce'] },
])('a bounce that was pasted is not asked for again: $case', ({ text, wanted }) => {
  const { evidenceWanted } = ticketOf([...toSupport, { ...pastedBounce, text }]);
  expect(evidenceWanted.map(({ label }) => label)).toEqual(wanted);
});

test('evidence keeps its name or gets one, and only support asks for more', () => {
  const pasted: Happening[] = [
    { type: 'evidence', text: 'one', name: 'bounce.eml' },
    { type: 'evidence', text: 'two' },
  ];
  expect(ticketOf(pasted).evidence.map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'bounce.eml: one',
    'Pasted text 2: two',
  ]);
  expect(ticketOf(pasted).evidenceWanted).toEqual([]);
  expect(ticketOf(toSupport).evidenceWanted).toEqual([{ label: 'The bounce', how: 'Copy it.' }]);
});

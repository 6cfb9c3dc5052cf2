import { expect, test } from 'vitest';
import { advance } from '../../case/advance.ts';
import { findingsIn } from '../../case/answered-by.ts';
import { startOf } from '../../case/case.ts';
import { evidenceFindings } from '../../case/evidence-findings.ts';
import { focusIn } from '../../case/focus.ts';
import { answersIn, type Happening, type Log } from '../../case/log.ts';
import { proposeStart } from '../../case/propose-start.ts';
import { runnableFlow } from '../../case/runnable-flow.ts';
import { written } from '../../case/test-flows.ts';
import { type Place, pathOf, placeOf, questionAt } from '../../flow/flow.ts';
import { read } from '../../mail/read.ts';
import { compileWording } from '../../mail/wording.ts';
import { readContent } from '../read-content.ts';

const { flows, codes, wording: table } = readContent('flows');
const wording = compileWording(table);
const runnables = new Map([...flows].map(([id, flow]) => [id, runnableFlow(flow)]));
const write = (happening: Happening, log: Log) => written(happening, log.length, 'agent');

/** A bounce as Postfix writes it, with one refused recipient. */
function bounce(reply: string, { host = 'mx.example.net', action = 'failed' } = {}): string {
  const status = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(reply)?.[0] ?? `${action === 'failed' ? 5 : 4}.0.0`;
  return `From: MAILER-DAEMON@mail.example.com (Mail Delivery System)
To: pat@example.com
Subject: Undelivered Mail Returned to Sender
Date: Sat, 14 Mar 2026 09:30:12 +0100
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

This is the mail system at host mail.example.com.

<lee@example.net>: host ${host}[192.0.2.9] said: ${reply} (in reply to RCPT TO command)

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.com
Arrival-Date: Sat, 14 Mar 2026 09:30:10 +0100

Final-Recipient: rfc822; lee@example.net
Action: ${action}
Status: ${status}
Remote-MTA: dns; ${host}
Diagnostic-Code: smtp; ${reply}

--b
Content-Type: text/rfc822-headers

From: pat@example.com
To: lee@example.net
Subject: Minutes
Message-ID: <1@mail.example.com>

--b--
`;
}

/** Pastes, presses "Go on with this", and walks as far as what was read leads. */
async function walk(text: string, provider = 'exacthosting') {
  let log: Log = [];
  const add = (happening: Happening) => {
    log = [...log, write(happening, log)];
  };
  add({ type: 'provider', provider });
  add({ type: 'evidence', text, reading: await read(text, wording) });
  const focus = focusIn(log);
  const reading = focus?.evidence.reading;
  const place = reading && proposeStart(reading, focus.failure, codes, provider);
  const [flow = '', question] = place?.split('/') ?? [];
  add({ type: 'start', flow, version: '', ...(question ? { question } : {}) });
  const start = startOf({ id: 'c', log }) ?? '';
  return advance(runnables, start, log, 'agent', findingsIn(log, evidenceFindings(log, codes)), write);
}

/** Where one press on an option of the question leads. */
function nextOf({ flow, node }: Place): Place[] {
  const runnable = runnables.get(flow);
  const question = runnable && questionAt(runnable.flow, node);
  return (question?.options ?? []).map(({ next }) => placeOf(next, flow));
}

/** One press on an option of the question ends the checks. */
const isBeforeOutcome = (place: Place) =>
  nextOf(place).some(({ flow, node }) => flows.get(flow)?.outcomes[node] !== undefined);

test.each([
  {
    problem: 'unknown address',
    says: '550 5.1.1 <lee@example.net>: User unknown',
    at: 'bounce-reject/address-exists',
  },
  { problem: 'mailbox full', says: '552 5.2.2 Mailbox full', at: 'bounce-reject/recipient-mailbox-full' },
  {
    problem: 'sender authentication',
    says: '550 5.7.26 This mail has been blocked because the sender is unauthenticated, DMARC',
    at: 'bounce-reject/failed-authentication',
  },
  {
    problem: 'blocklisted IP',
    says: '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using a block list',
    at: 'bounce-reject/whose-ip-is-listed',
  },
  {
    problem: 'content rejected',
    says: '554 5.7.1 Message rejected as spam',
    at: 'bounce-reject/content-or-policy',
  },
  {
    problem: 'too big',
    says: '552 5.3.4 Message size exceeds fixed limit',
    at: 'bounce-reject/size-or-type',
  },
  {
    problem: 'the sending organization is blocked at Microsoft',
    says: '550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP.',
    at: 'bounce-reject/sending-tenant-blocked',
  },
  {
    problem: 'rate limit',
    says: '450 4.7.1 Error: too much mail from 192.0.2.1',
    at: 'sending-limits/recipient-rate-limit',
  },
  {
    problem: 'relay denied',
    says: '554 5.7.1 <lee@example.net>: Relay access denied',
    at: 'bounce-reject/address-exists',
  },
])('three presses from a bounce to the outcome: $problem', async ({ says, at }) => {
  const { standing, log } = await walk(bounce(says));
  expect(pathOf(standing.at)).toBe(at);
  expect(isBeforeOutcome(standing.at)).toBe(true);
  const read = standing.trail.map((step) => answersIn(log).get(pathOf(step))?.readFrom);
  expect(read.length).toBeGreaterThan(2);
  expect(new Set(read)).toEqual(new Set(['evidence']));
});

test.each([
  {
    case: "the other side's server wants a sign-in",
    host: 'mx.example.net',
    at: 'bounce-reject/their-server-wants-sign-in',
  },
  {
    case: "the provider's own server wants one",
    host: 'mx.hostedemail.com',
    at: 'client-errors/outgoing-authentication',
  },
])('$case', async ({ host, at }) => {
  const { standing } = await walk(bounce('530 5.7.0 Authentication required', { host }));
  expect(pathOf(standing.at)).toBe(at);
});

test('a delay notice leads to its outcome without a question', async () => {
  const { standing } = await walk(bounce('451 4.4.1 No answer from host', { action: 'delayed' }));
  expect(pathOf(standing.at)).toBe('bounce-reject/still-trying');
});

test.each([
  {
    case: 'a bare reply without a reason may have been shown on sending: that is asked',
    text: '550 5.0.0 Failed',
    provider: 'other',
    at: 'triage/paste-text',
  },
  {
    case: 'a bare reply that the provider explains begins at the question for it',
    text: '550 5.1.1 <lee@example.net>: Recipient address rejected: User unknown',
    at: 'bounce-reject/address-exists',
  },
  { case: 'a code of a mail program', text: '0x800CCC0E', at: 'client-errors/server-unreachable' },
  { case: 'nothing that can be read', text: 'My mail does not work', at: 'triage/symptom' },
])('$case', async ({ text, at, provider }) => {
  expect(pathOf((await walk(text, provider)).standing.at)).toBe(at);
});

test.each([
  {
    problem: 'unknown address',
    sentence: 'my mail to lee@example.net came back: address unknown',
    reply: '550 5.1.1 <lee@example.net>: Recipient address rejected: User unknown',
    at: 'bounce-reject/address-exists',
  },
  {
    problem: 'mailbox full',
    sentence: 'my mail to lee@example.net came back: mailbox full',
    reply: '552 5.2.2 Mailbox full',
    at: 'bounce-reject/recipient-mailbox-full',
  },
  {
    problem: 'sender authentication',
    sentence: 'It came back because SPF failed',
    reply: '550 5.7.26 This mail has been blocked because the sender is unauthenticated',
    at: 'bounce-reject/failed-authentication',
  },
  {
    problem: 'blocklisted IP',
    sentence: 'They say our IP is on a blacklist',
    reply: '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using a block list',
    at: 'bounce-reject/whose-ip-is-listed',
  },
  {
    problem: 'content rejected',
    sentence: 'My message was rejected as spam',
    reply: '554 5.7.1 Message rejected as spam',
    at: 'bounce-reject/content-or-policy',
  },
  {
    problem: 'too big',
    sentence: 'it came back, message too large',
    reply: '552 5.3.4 Message size exceeds fixed limit',
    at: 'bounce-reject/size-or-type',
  },
  {
    problem: 'rate limit',
    sentence: 'it says too many messages',
    reply: '450 4.7.1 Error: too much mail from 192.0.2.1',
    at: 'sending-limits/which-limit',
  },
  {
    problem: 'relay denied',
    sentence: 'it says relay access denied',
    reply: '554 5.7.1 <lee@example.net>: Relay access denied',
    at: 'bounce-reject/who-asked-to-sign-in',
  },
])(
  'three presses from a sentence or a bare reply to the outcome: $problem',
  async ({ sentence, reply, at }) => {
    for (const text of [sentence, reply]) {
      const { standing } = await walk(text, 'other');
      expect(pathOf(standing.at)).toBe(at);
      const next = nextOf(standing.at);
      expect(isBeforeOutcome(standing.at) || next.some(isBeforeOutcome)).toBe(true);
    }
  },
);

test('what was read of a refusal by its own server begins at the question for it', async () => {
  const own = bounce(
    '553 5.7.1 <pat@example.com>: Sender address rejected: not owned by user kim@example.com',
    { host: 'mx.mailhostbox.com' },
  );
  const other = bounce(
    '553 5.7.1 <pat@example.com>: Sender address rejected: not owned by user kim@example.com',
  );
  const [{ standing: ours }, { standing: theirs }] = [
    await walk(own, 'mailhostbox'),
    await walk(other, 'mailhostbox'),
  ];
  expect(pathOf(ours.at)).toBe('smtp-reject/from-matches-login');
  expect(theirs.at.flow).toBe('bounce-reject');
});

import type { Flow } from '../flow/flow.ts';
import type { Option, Outcome, Question } from '../flow/schema.ts';
import type { Entry, Happening, Log } from './log.ts';
import type { RunnableFlow } from './replay.ts';
import { runnableFlow } from './runnable-flow.ts';

const told = { after: [] } satisfies Pick<Outcome, 'after'>;

/** Two small flows for tests: a check for agents in the middle, and a hand-over at the end. */
export const sending: Flow = {
  id: 'sending',
  version: 's1',
  title: { agent: 'Outbound', customer: 'I cannot send' },
  summary: 'It stays in the outbox',
  start: 'online',
  questions: {
    online: question('Does a web page open?', { opens: 'password', fails: 'connection-is-down' }),
    password: question(
      { agent: 'Is the mailbox enabled?', customer: 'Is the mailbox switched on?' },
      { accepted: 'refused', disabled: 'connection-is-down', unknown: 'refused' },
      { for: 'agent', collect: ['sending-ip'] },
    ),
    refused: question('Is it refused?', {
      refused: 'bounces/reason',
      sent: 'mail-leaves',
      unknown: 'support-looks',
    }),
  },
  outcomes: {
    'connection-is-down': { kind: 'cannot-fix', title: 'The connection is down', ...told },
    'mail-leaves': { kind: 'resolved', title: 'Mail leaves', ...told },
    'support-looks': {
      kind: 'escalate',
      title: { agent: 'Support looks', customer: 'Support takes a look' },
      ...told,
      collect: ['account', 'client'],
      evidence: ['bounce'],
    },
  },
};

export const bounces: Flow = {
  id: 'bounces',
  version: 'b1',
  title: 'My message came back',
  summary: 'A notice says so',
  start: 'kind',
  questions: {
    kind: question(
      'Who hosts the mailbox?',
      { known: 'reason', other: 'reason' },
      { answeredBy: 'provider' },
      true,
    ),
    reason: question('What does it say?', { full: 'tell-the-person', unknown: 'later' }),
    later: question('Is it there now?', { yes: 'sending/mail-leaves', no: 'tell-the-person' }),
  },
  outcomes: {
    'tell-the-person': {
      kind: 'other-party',
      title: 'The mailbox is full',
      ...told,
      party: 'recipient',
      message: { subject: 'Full', body: 'Full' },
    },
  },
};

function question(
  ask: Question['ask'],
  next: Readonly<Record<string, string>>,
  more: Partial<Question> = {},
  when = false,
): Question {
  const options = Object.entries(next).map(([id, target]): Option => {
    const option = { id, next: target, ...(when ? { when: [id] } : {}) };
    return id === 'unknown' ? option : { ...option, label: `${id.charAt(0).toUpperCase()}${id.slice(1)}` };
  });
  return { ask, why: 'Why', how: [], say: 'Say', options, ...more };
}

export function runnable(...flows: readonly Flow[]): ReadonlyMap<string, RunnableFlow> {
  return new Map(flows.map((flow) => [flow.id, runnableFlow(flow)]));
}

/** What happened, one minute after the other, beginning at 08:00 UTC. */
export function logOf(by: Entry['by'], ...happenings: readonly Happening[]): Log {
  return happenings.map((happening, minute) => written(happening, minute, by));
}

export function written(happening: Happening, minute: number, by: Entry['by'] = 'customer'): Entry {
  return {
    ...happening,
    id: `e${minute}`,
    at: `2026-03-14T08:${String(minute).padStart(2, '0')}:00.000Z`,
    by,
  };
}

export function answer(
  question: string,
  option: string,
  asked = `${question}?`,
  answered = option,
): Extract<Happening, { type: 'answer' }> {
  return { type: 'answer', question, option, asked, answered };
}

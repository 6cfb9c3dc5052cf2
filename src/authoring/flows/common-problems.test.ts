import { expect, test } from 'vitest';
import { replay } from '../../case/replay.ts';
import { runnableFlow } from '../../case/runnable-flow.ts';
import { pathOf } from '../../flow/flow.ts';
import { content, edges } from './real-content.ts';

const runnables = new Map([...content.flows].map(([id, flow]) => [id, runnableFlow(flow)]));

const most = 7;
/** The start page answers these. */
const answeredBefore = ['triage/provider', 'triage/symptom'];

type Row = readonly [question: string, option: string];

/** What a person answers after the symptom, with the notice read aloud or typed and nothing pasted. */
const rows: { case: string; answers: readonly Row[]; ends: string }[] = [
  {
    case: 'an unknown address',
    answers: [
      ['triage/symptom', 'cannot-send'],
      ['triage/scope', 'only-one-user'],
      ['triage/when-it-fails', 'later'],
      ['bounce-reject/get-the-bounce', 'yes'],
      ['bounce-reject/genuine-and-final', 'failed'],
      ['bounce-reject/which-reason', 'unknown-address'],
      ['bounce-reject/address-exists', 'typo-fixed'],
    ],
    ends: 'bounce-reject/address-corrected',
  },
  {
    case: 'a mailbox that is full',
    answers: [
      ['triage/symptom', 'have-code-or-bounce'],
      ['triage/scope', 'only-one-user'],
      ['triage/paste-text', 'reason-found'],
      ['bounce-reject/which-reason', 'mailbox-full'],
      ['bounce-reject/recipient-mailbox-full', 'not-told-yet'],
    ],
    ends: 'bounce-reject/tell-the-person',
  },
  {
    case: 'a wrong password',
    answers: [
      ['triage/symptom', 'client-error-or-password'],
      ['triage/scope', 'only-one-user'],
      ['client-errors/client-symptom', 'password-refused-or-535'],
      ['client-errors/credentials', 'webmail-fails'],
      ['client-errors/no-login-anywhere', 'reset-works'],
    ],
    ends: 'client-errors/password-was-reset',
  },
  {
    case: 'a message refused as spam',
    answers: [
      ['triage/symptom', 'cannot-send'],
      ['triage/scope', 'only-one-user'],
      ['triage/when-it-fails', 'at-once'],
      ['smtp-reject/same-in-webmail', 'refused-too'],
      ['smtp-reject/exact-error', 'spam-or-virus-text'],
      ['smtp-reject/content-test', 'test-goes'],
      ['smtp-reject/find-offending-part', 'fixed'],
    ],
    ends: 'smtp-reject/message-changed-and-sent',
  },
  {
    case: 'a mailbox blocked for spam',
    answers: [
      ['triage/symptom', 'cannot-send'],
      ['triage/scope', 'only-one-user'],
      ['triage/when-it-fails', 'at-once'],
      ['smtp-reject/same-in-webmail', 'refused-too'],
      ['smtp-reject/exact-error', 'unclear'],
      ['smtp-reject/sending-status', 'suspended'],
      ['smtp-reject/why-suspended', 'cannot-lift'],
    ],
    ends: 'smtp-reject/suspension-not-lifted',
  },
  {
    case: 'a sending limit',
    answers: [
      ['triage/symptom', 'sending-limit-or-newsletter'],
      ['triage/scope', 'only-one-user'],
      ['sending-limits/which-limit', 'hourly-or-daily'],
      ['sending-limits/window-quota', 'own-mail'],
    ],
    ends: 'sending-limits/wait-for-the-window',
  },
  {
    case: 'spam in the inbox',
    answers: [
      ['triage/symptom', 'too-much-spam'],
      ['triage/scope', 'only-one-user'],
      ['inbound-spam/kind-of-mail', 'strangers'],
      ['inbound-spam/mx-records', 'right'],
      ['inbound-spam/spam-action', 'folder'],
      ['inbound-spam/lists-and-filters', 'clean'],
      ['inbound-spam/header-authentication', 'pass-spam'],
      ['inbound-spam/train-filter', 'settles'],
    ],
    ends: 'inbound-spam/filter-has-learned',
  },
  {
    case: 'a message that is missing',
    answers: [
      ['triage/symptom', 'mail-missing'],
      ['triage/scope', 'only-one-user'],
      ['triage/one-sender-or-all', 'one-sender-no-bounce'],
      ['inbound-spam/find-good-mail', 'not-found'],
      ['others-bounce/nothing-arrives', 'all-fine'],
      ['others-bounce/no-trace', 'accepted-by-our-server'],
    ],
    ends: 'others-bounce/accepted-and-lost',
  },
  {
    case: 'an error in Outlook',
    answers: [
      ['triage/symptom', 'client-error-or-password'],
      ['triage/scope', 'only-one-user'],
      ['client-errors/client-symptom', 'recipients-do-not-exist'],
      ['client-errors/recipients-do-not-exist', 'fixed'],
    ],
    ends: 'client-errors/sends-after-client-fix',
  },
];

test.each(rows)(
  '$case takes at most seven questions, and as many as are listed here',
  ({ answers, ends }) => {
    const given = new Map(
      [['triage/provider', 'known'], ...answers].map(([question, option]) => [question, { option }]),
    );
    const { trail, at } = replay(runnables, 'triage', given, 'customer');
    const asked = trail.map(pathOf).filter((question) => !answeredBefore.includes(question));
    expect(pathOf(at)).toBe(ends);
    expect(asked.toSorted()).toEqual(
      answers
        .map(([question]) => question)
        .filter((question) => !answeredBefore.includes(question))
        .sort(),
    );
    expect(asked.length).toBeLessThanOrEqual(most);
  },
);

test.each(rows)('the shortest way to the end of $case takes at most seven questions', ({ ends }) => {
  expect(fewestQuestions(ends)).toBeLessThanOrEqual(most);
});

test('each symptom comes to some outcome within seven questions', () => {
  const symptoms = edges.filter(({ from }) => from === 'triage/symptom').map(({ to }) => to);
  const outcomes = edges.map(({ to }) => to).filter((to) => !edges.some(({ from }) => from === to));
  const far = symptoms.filter(
    (symptom) => !outcomes.some((outcome) => fewestQuestions(outcome, symptom) <= most),
  );
  expect(far).toEqual([]);
});

/** Questions on the shortest way through the start page to a place, the scope being the first. */
function fewestQuestions(place: string, from = 'triage/symptom'): number {
  let reached = new Set([from]);
  for (let questions = from === 'triage/symptom' ? 0 : 1; questions < 50; questions += 1) {
    if (reached.has(place)) return questions;
    reached = new Set(edges.filter((edge) => reached.has(edge.from)).map(({ to }) => to));
  }
  return Number.POSITIVE_INFINITY;
}

import { expect, test } from 'vitest';
import { problemsAfter } from './sound-content.ts';

/** Codes without problems, for the sound content: tests change one place of them. */
const soundCodes = {
  'codes/reply-codes.yaml': `classes:
  "2": { meaning: It went, remedy: Nothing to do., actor: nobody }
  "4": { meaning: Not yet, remedy: Wait., actor: nobody }
  "5": { meaning: Refused, remedy: Read the words., actor: sender }
codes:
  "550": { meaning: No mailbox, remedy: Check the address., actor: sender, permanence: permanent, source: RFC 5321 }
`,
  'codes/enhanced-codes.yaml': `X.1.1:
  name: Bad address
  meaning: No mailbox
  remedy: Check the address.
  actor: sender
  permanence: permanent
  reason: address-unknown
  source: RFC 3463
  temporary: { remedy: Wait. }
`,
  'codes/microsoft-codes.yaml': `"5.7.705": { meaning: Too much, remedy: Wait., actor: sender-admin, source: A list }
`,
  'codes/reasons.yaml': `address-unknown: { meaning: No mailbox, remedy: Check it., actor: sender, start: sending/online }
`,
  'codes/client-errors.yaml': `checks: { webmail: Try webmail. }
errors:
  - client: Outlook
    code: "0x800CCC0E"
    meaning: No connection.
    checks: [webmail]
    actor: user
    permanence: temporary
    start: sending/online
    source: sure
`,
  'codes/other.yaml': `article: A page
servers: own
codes:
  - reply: "550"
    enhanced: "5.1.1"
    text: User unknown
    meaning: No mailbox
    remedy: Check the address.
    actor: sender
    permanence: permanent
    start: sending/online
    source: article
asStandard: { X.1.1: Bad address }
`,
};

type File = keyof typeof soundCodes;

function problemsIn(file: File, from: string, to: string) {
  const changed = soundCodes[file].replace(from, to);
  if (changed === soundCodes[file]) throw new Error(`${file} does not say ${from}`);
  return problemsAfter([], { ...soundCodes, [file]: changed });
}

test('sound codes have no problems', () => {
  expect(problemsAfter([], soundCodes)).toEqual([]);
});

const [reply, enhanced, microsoft, reasons, clients, provider] = Object.keys(soundCodes) as [
  File,
  File,
  File,
  File,
  File,
  File,
];
const again = `  - reply: "550"
    enhanced: "5.1.1"
    text: "user  unknown:"
    meaning: No mailbox
    remedy: Check the address.
    actor: sender
    permanence: permanent
    source: article
asStandard`;

test.each([
  {
    case: 'a reply code of two digits',
    file: reply,
    from: '"550":',
    to: '"55":',
    problem: '6: codes › 55: is not a reply code: write three digits in quotes',
  },
  {
    case: 'a class without its words',
    file: reply,
    from: '  "4": { meaning: Not yet, remedy: Wait., actor: nobody }\n',
    to: '',
    problem: '1: classes › 4: is missing: add `4: …`',
  },
  {
    case: 'a code without a meaning',
    file: reply,
    from: 'meaning: No mailbox, ',
    to: '',
    problem: '6: codes › 550 › meaning: is missing: add `meaning: …`',
  },
  {
    case: 'an unknown actor',
    file: reply,
    from: 'actor: sender, permanence',
    to: 'actor: postman, permanence',
    problem:
      '6: codes › 550 › actor: is "postman": write one of: sender, sender-admin, recipient, recipient-admin, support, nobody',
  },
  {
    case: 'an enhanced code with a class',
    file: enhanced,
    from: 'X.1.1:',
    to: '5.1.1:',
    problem: '1: 5.1.1: is not an enhanced code: write X.1.1, with X for the class',
  },
  {
    case: 'a temporary failure without a remedy',
    file: enhanced,
    from: '{ remedy: Wait. }',
    to: '{ meaning: Not yet }',
    problem: '9: X.1.1 › temporary › remedy: is missing: add `remedy: …`',
  },
  {
    case: 'a code of Microsoft without a source',
    file: microsoft,
    from: ', source: A list',
    to: '',
    problem: '1: 5.7.705 › source: is missing: add `source: …`',
  },
  {
    case: 'a start without a question',
    file: reasons,
    from: 'sending/online',
    to: 'sending',
    problem: '1: address-unknown › start: is not a start: write flow/question',
  },
  {
    case: 'a start that does not exist',
    file: reasons,
    from: 'sending/online',
    to: 'sending/offline',
    problem: '1: there is no question "sending/offline": name a flow and a question of it',
  },
  {
    case: 'a start at an outcome',
    file: provider,
    from: 'sending/online',
    to: 'sending/mail-leaves',
    problem: '11: there is no question "sending/mail-leaves": name a flow and a question of it',
  },
  {
    case: 'two entries with the same codes and the same words',
    file: provider,
    from: 'asStandard',
    to: again,
    problem: '13: 550 5.1.1 "user  unknown:" stands here twice: make one entry of the two, with `causes`',
  },
  {
    case: 'an entry that needs words and has none',
    file: provider,
    from: 'text: User unknown',
    to: 'textDecides: true',
    problem: '6: nothing can decide for this entry: add `text` or `words`',
  },
  {
    case: 'a code listed with a standard meaning that there is not',
    file: provider,
    from: 'X.1.1: Bad address',
    to: '"599": Odd',
    problem:
      '13: "599" is in neither reply-codes.yaml nor enhanced-codes.yaml: write an entry with its meaning under `codes`',
  },
  {
    case: 'a check that is not described',
    file: clients,
    from: '[webmail]',
    to: '[webmail, weather]',
    problem: '6: there is no check "weather": use one of `checks`, or add it there',
  },
  {
    case: 'an error without code and text',
    file: clients,
    from: '    code: "0x800CCC0E"\n',
    to: '',
    problem: '3: has neither a code nor a text: add one of them',
  },
  {
    case: 'an error that answers with no value of the finding',
    file: clients,
    from: '    source: sure\n',
    to: '    source: sure\n    answers: weather\n',
    problem:
      '11: "weather" is no value of the finding client-error: use one of: recipients-do-not-exist, credentials, login-required, unreachable, tls, certificate, incoming, too-big, sender-refused',
  },
  {
    case: 'an error without checks',
    file: clients,
    from: '[webmail]',
    to: '[]',
    problem: '6: errors › item 1 › checks: is empty: name at least one check',
  },
])('$case', ({ file, from, to, problem }) => {
  expect(problemsIn(file, from, to)).toEqual([`flows/${file}:${problem}`]);
});

test.each([
  {
    case: 'an unknown reason of a code',
    file: enhanced,
    from: 'reason: address-unknown',
    to: 'reason: bad-luck',
  },
  { case: 'an unknown reason', file: reasons, from: 'address-unknown:', to: 'bad-luck:' },
])('$case, with all there are', ({ file, from, to }) => {
  const line = file === reasons ? 1 : 7;
  expect(problemsIn(file, from, to)).toEqual([
    expect.stringContaining(
      `flows/${file}:${line}: there is no reason "bad-luck": use one of: address-unknown, mailbox-disabled,`,
    ),
  ]);
});

test('a table of a provider that there is not', () => {
  const more = { ...soundCodes, 'codes/nobody.yaml': soundCodes['codes/other.yaml'] };
  expect(problemsAfter([], more)).toEqual([
    'flows/codes/nobody.yaml:1: there is no provider of this name: name it as its file in providers/, or delete it',
  ]);
});

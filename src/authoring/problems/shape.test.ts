import { expect, test } from 'vitest';
import { problemsAfter, soundContent } from './sound-content.ts';

test('sound content has no problems', () => {
  expect(problemsAfter([])).toEqual([]);
});

const why = 'why: Mail needs the same connection.';
const quotes = 'if it belongs to the text before the comma, put that text in quotes; otherwise delete it';

test.each([
  {
    case: 'a quote that is not closed',
    from: 'title: Mail does not leave',
    to: 'title: "Mail does not leave',
    problem: '25: is not YAML: Missing closing "quote: add it, here or on a line above',
  },
  {
    case: 'a colon in a text without quotes',
    from: why,
    to: 'why: Remember: the same connection.',
    problem:
      '7: is not YAML: Nested mappings are not allowed in compact mappings: put quotes around the text: a colon and a space end a key',
  },
  {
    case: 'a wrong indent',
    from: `    ${why}`,
    to: `   ${why}`,
    problem:
      '7: is not YAML: All mapping items must start at the same column: indent it as the lines beside it',
  },
  {
    case: 'a key that stands there twice',
    from: 'summary:',
    to: 'title:',
    problem: '2: is not YAML: Map keys must be unique: delete one of the two, or mend its name',
  },
  {
    case: 'an empty file',
    from: soundContent['sending.yaml'],
    to: '',
    problem: '1: the file: is empty: write keys with their values',
  },
  {
    case: 'an unknown key',
    from: why,
    to: `${why}\n    because: It does.`,
    problem:
      '8: online › because: nothing is called "because" here: delete it, or mend its name (flows/README.md lists the keys)',
  },
  {
    case: 'a missing key',
    from: `    ${why}\n`,
    to: '',
    problem: '5: online › why: is missing: add `why: …`',
  },
  {
    case: 'no questions at all',
    from: /questions:\n(?: .*\n)*/,
    to: '',
    problem: '1: questions: is missing: add `questions: …`',
  },
  { case: 'a key without a text', from: why, to: 'why:', problem: '7: online › why: is empty: write a text' },
  {
    case: 'a text of spaces',
    from: why,
    to: 'why: " "',
    problem: '7: online › why: is empty: write something, or delete it',
  },
  {
    case: 'a number for a text',
    from: why,
    to: 'why: 550',
    problem: '7: online › why: is 550: put quotes around it',
  },
  {
    case: 'a list for a text',
    from: why,
    to: 'why: [one, two]',
    problem: '7: online › why: is a list: write a text',
  },
  {
    case: 'an unknown kind of outcome',
    from: 'kind: cannot-fix',
    to: 'kind: given-up',
    problem:
      '22: connection-is-down › kind: is "given-up": write one of: resolved, wait, other-party, cannot-fix, escalate',
  },
  {
    case: 'an id with capitals',
    from: '  password:',
    to: '  Password:',
    problem: '13: Password: is not an id: use small letters, digits and hyphens',
  },
  {
    case: 'an id that means a missing answer',
    from: 'id: fails',
    to: 'id: undefined',
    problem: '12: online › options › item 2 › id: is a name that is reserved: use another',
  },
  {
    case: 'a target in three parts',
    from: 'next: password',
    to: 'next: a/b/c',
    problem:
      '11: online › options › item 1 › next: is not a target: write a question or outcome of this flow, or flow/question',
  },
  {
    case: 'a text missing for customers',
    from: why,
    to: 'why: { agent: Mail needs it. }',
    problem: '7: online › why › customer: the text for the customer is missing: add `customer: …`',
  },
  {
    case: 'steps missing for agents',
    from: 'how: Open a web page.',
    to: 'how: { customer: Open a web page. }',
    problem: '8: online › how › agent: the text for the agent is missing: add `agent: …`',
  },
  {
    case: 'steps missing for one program',
    from: 'how: Open a web page.',
    to: 'how: [{ in: Outlook }]',
    problem: '8: online › how › item 1 › steps: is missing: add `steps: …`',
  },
  {
    case: 'a comma in a text for one audience',
    from: why,
    to: 'why: { agent: Mail needs it, customer: Mail needs it, too }',
    problem: `7: online › why › too: nothing is called "too" here: ${quotes}`,
  },
  {
    case: 'a comma in steps for one audience',
    from: 'how: Open a web page.',
    to: 'how: { agent: Open a page., customer: Open a page, any page }',
    problem: `8: online › how › any page: nothing is called "any page" here: ${quotes}`,
  },
  {
    case: 'a comma in a label',
    from: 'label: It opens,',
    to: 'label: Yes, it opens,',
    problem: `11: online › options › item 1 › it opens: nothing is called "it opens" here: ${quotes}`,
  },
  {
    case: 'a heading',
    from: 'how: Open a web page.',
    to: 'how: "# Open a web page"',
    problem: '8: Markdown heading cannot be shown: use paragraphs, lists, bold, emphasis, code and links',
  },
  {
    case: 'HTML in the steps for one program',
    from: 'how: Open a web page.',
    to: 'how:\n      - { in: Outlook, steps: Open it. }\n      - { in: Phone, steps: Press <b>Open</b>. }',
    problem: '10: Markdown html cannot be shown: use paragraphs, lists, bold, emphasis, code and links',
  },
  {
    case: 'a time to wait that cannot be read',
    from: 'kind: cannot-fix',
    to: 'kind: wait, until: Noon, watch: The inbox, comeBack: At noon, lookAgain: a week',
    problem:
      '22: connection-is-down › lookAgain: is not a time: write it such as `30 minutes`, `4 hours` or `2 days`',
  },
])('$case', ({ from, to, problem }) => {
  expect(problemsAfter([{ from, to }])).toEqual([`flows/sending.yaml:${problem}`]);
});

test('each problem of a file is said, in the order of its lines', () => {
  const changes = [
    { from: 'kind: cannot-fix', to: 'kind: wait, until: Noon, watch: The inbox' },
    { from: 'start: online\n', to: '' },
  ];
  expect(problemsAfter(changes)).toEqual([
    'flows/sending.yaml:1: start: is missing: add `start: …`',
    'flows/sending.yaml:21: connection-is-down › comeBack: is missing: add `comeBack: …`',
  ]);
});

test.each([
  {
    case: 'of journeys',
    file: 'sending.journeys.yaml' as const,
    from: '- case: The line is cut\n  answers:',
    to: '- answers:',
    problem: 'sending.journeys.yaml:1: item 1 › case: is missing: add `case: …`',
  },
  {
    case: 'of a provider',
    file: 'providers/other.yaml' as const,
    from: 'limits: {}',
    to: 'limits: { connections: { value: "5", source: rumor } }',
    problem:
      'providers/other.yaml:7: limits › connections › source: is "rumor": write one of: article, other-page, expert',
  },
  {
    case: "of a provider's contact",
    file: 'providers/other.yaml' as const,
    from: 'mx: []',
    to: 'mx: []\ncontact: { email: support }',
    problem:
      'providers/other.yaml:7: contact › email: is not a mail address: write one such as support@example.com',
  },
  {
    case: 'of the ticket details, and not of all that names them',
    file: 'ticket/details.yaml' as const,
    from: 'kind: email',
    to: 'kind: mail',
    problem:
      'ticket/details.yaml:1: sender › kind: is "mail": write one of: line, text, email, emails, time, code, ip',
  },
])('a wrong shape $case', ({ file, from, to, problem }) => {
  expect(problemsAfter([{ file, from, to }])).toEqual([`flows/${problem}`]);
});

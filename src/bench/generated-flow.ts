import type { Content } from '../flow/content.ts';
import type { Flow } from '../flow/flow.ts';

const id = 'generated';
const question = (number: number) => `question-${number}`;

/** A chain of questions with two or three options each. All but the first option skip one question. */
export function generatedFlow(length: number): Flow {
  const next = (number: number) => (number < length ? question(number) : 'solved');
  const numbers = Array.from({ length }, (_, number) => number);
  const questions = numbers.map((number) => [
    question(number),
    {
      ask: `Is step ${number} done?`,
      why: 'It must be done before the next one.',
      how: [{ type: 'paragraph' as const, content: ['Look at it.'] }],
      say: 'Please have a look.',
      options: ['yes', 'no', ...(number % 2 === 0 ? ['unknown'] : [])].map((option, index) => ({
        id: option,
        label: option,
        next: next(number + (index === 0 ? 1 : 2)),
      })),
    },
  ]);
  return {
    id,
    version: '1',
    title: 'Generated',
    summary: 'As long as it should be.',
    start: question(0),
    questions: Object.fromEntries(questions),
    outcomes: {
      solved: {
        kind: 'resolved',
        title: 'Solved',
        after: [{ type: 'paragraph', content: ['Nothing is left to do.'] }],
      },
    },
  };
}

/** The answers that come to every question. */
export function answersFor(flow: Flow): [path: string, answer: { option: string }][] {
  return Object.keys(flow.questions).map((node) => [`${id}/${node}`, { option: 'yes' }]);
}

/** `flows/` if it held this flow alone. */
export function contentOf(flow: Flow): Content {
  const answers = Object.fromEntries(Object.keys(flow.questions).map((node) => [node, 'yes']));
  return {
    flows: new Map([[id, flow]]),
    journeys: new Map([[id, [{ case: 'Everything is done', answers, ends: 'solved' }]]]),
    providers: new Map([['other', { account: [], requires: [] }]]),
    details: new Set(),
    evidence: new Set(),
    facts: new Set(),
    unreadable: new Set(),
  };
}

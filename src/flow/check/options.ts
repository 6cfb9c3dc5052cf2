import { type Content, fileOf, type Problem } from '../content.ts';
import { findings } from '../findings.ts';
import { unknownOption } from '../question.ts';
import type { Question } from '../schema.ts';
import { audiences, textFor } from '../text.ts';

/** What is wrong with the questions one by one: too few options, the same words twice, findings that do not exist. */
export function optionProblems(content: Content): Problem[] {
  return [...content.flows.values()].flatMap((flow) =>
    Object.entries(flow.questions).flatMap(([id, question]) => {
      const at = (...rest: (string | number)[]) => ({
        file: fileOf(flow.id),
        path: ['questions', id, ...rest],
      });
      return [...choiceProblems(question, at), ...findingProblems(question, at)];
    }),
  );
}

type At = (...rest: (string | number)[]) => { file: string; path: (string | number)[] };

function choiceProblems(question: Question, at: At): Problem[] {
  const { options } = question;
  const problems: Problem[] = [];
  if (options.length < 2) {
    const fix = 'a question needs two or more: add one, or join this question with the next node';
    problems.push({
      ...at('options'),
      what: `has ${options.length} option${options.length === 1 ? '' : 's'}`,
      fix,
    });
  }
  for (const [index, option] of options.entries()) {
    if (options.findIndex(({ id }) => id === option.id) < index) {
      const what = `two options have the id "${option.id}"`;
      problems.push({ ...at('options', index), what, fix: 'rename one' });
    }
    if (option.label === undefined && option.id !== unknownOption) {
      const what = `option "${option.id}" has no label`;
      problems.push({ ...at('options', index), what, fix: 'add `label:`; only `unknown` goes without' });
    }
    const twin = audiences.find((audience) => {
      const words = option.label && fold(textFor(option.label, audience));
      return (
        words &&
        options.slice(0, index).some(({ label }) => label && fold(textFor(label, audience)) === words)
      );
    });
    if (twin) {
      const what = `two options have the same label for the ${twin}`;
      problems.push({ ...at('options', index, 'label'), what, fix: 'say how they differ' });
    }
  }
  if (question.for === 'agent' && !options.some(({ id }) => id === unknownOption)) {
    const what = 'is `for: agent` and has no option `unknown`';
    problems.push({
      ...at('options'),
      what,
      fix: "add `- { id: unknown, next: … }`: a customer's case passes by there",
    });
  }
  return problems;
}

function findingProblems({ answeredBy, options }: Question, at: At): Problem[] {
  if (answeredBy === undefined) {
    const index = options.findIndex(({ when }) => when !== undefined);
    const fix = 'add `answeredBy:` to the question, or delete `when:`';
    return index < 0
      ? []
      : [{ ...at('options', index, 'when'), what: 'has `when:` but nothing answers the question', fix }];
  }
  const values = findings[answeredBy];
  if (values === undefined) {
    const fix = `use one of: ${Object.keys(findings).join(', ')}`;
    return [{ ...at('answeredBy'), what: `there is no finding "${answeredBy}"`, fix }];
  }
  const seen = new Set<string>();
  const problems = options.flatMap(({ when = [] }, index) =>
    when.flatMap((value, place): Problem[] => {
      const path = at('options', index, 'when', place);
      if (!values.includes(value)) {
        const fix = `use one of: ${values.join(', ')}`;
        return [{ ...path, what: `the finding "${answeredBy}" has no value "${value}"`, fix }];
      }
      const twice = seen.has(value);
      seen.add(value);
      return twice ? [{ ...path, what: `"${value}" chooses two options`, fix: 'keep it at one' }] : [];
    }),
  );
  if (seen.size > 0) return problems;
  const what = `no option says which "${answeredBy}" chooses it`;
  return [...problems, { ...at('answeredBy'), what, fix: 'add `when: [value, …]` to the options' }];
}

const fold = (words: string) => words.toLowerCase().replaceAll(/\s+/g, ' ').trim();

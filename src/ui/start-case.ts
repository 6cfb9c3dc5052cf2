import type { Happening } from '../case/log.ts';
import { entryFlow, symptomQuestion } from '../flow/entry.ts';
import { pathOf } from '../flow/flow.ts';
import { textFor } from '../flow/text.ts';
import { codesIn, codeText } from '../mail/codes.ts';
import { maskSecrets } from '../mail/mask-secrets.ts';
import { loadFlow } from './content.ts';
import { addressOf, openCase, startCase } from './open-case.ts';
import { optionWords } from './option-words.ts';
import { audienceIn, settings } from './settings.ts';

/** A case that begins with a symptom chosen on the start page. Resolves with its address. */
export async function startWithSymptom(option: string): Promise<string> {
  const flow = (await loadFlow(entryFlow))?.flow;
  const question = flow?.questions[symptomQuestion];
  const chosen = question?.options.find(({ id }) => id === option);
  if (!question || !chosen) return '/';
  const audience = audienceIn(settings());
  const id = await startCase(entryFlow, [
    {
      type: 'answer',
      question: pathOf({ flow: entryFlow, node: symptomQuestion }),
      option,
      asked: textFor(question.ask, audience),
      answered: optionWords(chosen, audience),
    },
  ]);
  const open = await openCase(id);
  return open ? addressOf(open) : '/';
}

/** A case that begins with a pasted text: the person then chooses the checks that are proposed for it. */
export async function startFromText(text: string): Promise<string> {
  const id = await startCase(undefined, evidenceFrom(text, new Map()));
  return `/case/${id}/evidence`;
}

/** The text as evidence, and its first code with the words around it as ticket details, where nobody gave them yet. */
export function evidenceFrom(pasted: string, known: ReadonlyMap<string, string>): Happening[] {
  const text = maskSecrets(pasted); // before anything is stored
  const [code] = codesIn(text);
  const read: Happening[] = code
    ? [
        { type: 'detail', detail: 'error-code', value: codeText(code) },
        { type: 'detail', detail: 'error-text', value: code.words },
      ]
    : [];
  return [
    { type: 'evidence', text },
    ...read.filter((happening) => happening.type === 'detail' && !known.has(happening.detail)),
  ];
}

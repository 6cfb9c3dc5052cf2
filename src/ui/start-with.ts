import { entryFlow, symptomQuestion } from '../flow/entry.ts';
import { pathOf } from '../flow/flow.ts';
import { textFor } from '../flow/text.ts';
import { loadTicketKinds } from './content.ts';
import { loadFlow } from './flows.ts';
import { addressOf, openCase } from './open-case.ts';
import { optionWords } from './option-words.ts';
import { evidenceEntries } from './reading/evidence-entries.ts';
import type { NewEvidence } from './reading/use-reading.ts';
import { audienceIn, settings } from './settings.ts';
import { startCase } from './start-case.ts';

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

/** A case that begins with a text or a file: what it says is shown, with the checks that fit. */
export async function startFromEvidence(evidence: NewEvidence): Promise<string> {
  const { details } = await loadTicketKinds();
  const id = await startCase(undefined, evidenceEntries([], evidence, details));
  return `/case/${id}/evidence`;
}

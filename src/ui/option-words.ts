import { unknownOption } from '../flow/question.ts';
import type { Option } from '../flow/schema.ts';
import { type Audience, textFor } from '../flow/text.ts';
import { m } from '../messages/compiled/messages.js';

/** The label of an option; the one that needs none reads "I don't know". */
export function optionWords({ id, label }: Pick<Option, 'id' | 'label'>, audience: Audience): string {
  if (label !== undefined) return textFor(label, audience);
  return id === unknownOption ? m.question_unknown() : id;
}

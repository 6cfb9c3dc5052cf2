import type { Refusal } from '../case/case-file.ts';
import { m } from '../messages/compiled/messages.js';

/** Why a case from outside was not taken, and what to do. */
export function refusalWords(why: Refusal): string {
  const words = {
    'not-a-case': m.handover_refused_not_a_case,
    'too-big': m.handover_refused_too_big,
    'too-new': m.handover_refused_too_new,
    'ahead-of-time': m.handover_refused_ahead_of_time,
    damaged: m.handover_refused_damaged,
  };
  return words[why]();
}

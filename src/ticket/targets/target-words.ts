import { m } from '../../messages/compiled/messages.js';
import type { TargetUrl } from './prefill.ts';
import type { Trouble } from './webhook.ts';

/** What a person has to copy over themselves; absent when the address carries everything. */
export function leftOutWords({ leftOut }: Pick<TargetUrl, 'leftOut'>): string | undefined {
  if (leftOut.length === 0) return undefined;
  if (leftOut.includes('body'))
    return leftOut.includes('fields') ? m.helpdesk_left_out_all() : m.helpdesk_left_out_body();
  if (!leftOut.includes('evidence')) return m.helpdesk_left_out_fields();
  return [
    m.helpdesk_left_out_evidence(),
    ...(leftOut.includes('fields') ? [m.helpdesk_left_out_fields()] : []),
  ].join(' ');
}

/** Why a ticket has not arrived at its endpoint. */
export function troubleWords(trouble: Trouble): string {
  const words = {
    unreachable: m.helpdesk_trouble_unreachable,
    busy: m.helpdesk_trouble_busy,
    'not-allowed': m.helpdesk_trouble_not_allowed,
    'not-there': m.helpdesk_trouble_not_there,
    'too-big': m.helpdesk_trouble_too_big,
    refused: m.helpdesk_trouble_refused,
  };
  return words[trouble]();
}

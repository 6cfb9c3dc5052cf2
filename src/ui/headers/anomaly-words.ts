import { fill } from '../../flow/placeholders.ts';
import { entryOf } from '../../knowledge/codes.ts';
import type { Anomaly } from '../../mail/headers/anomalies.ts';
import { m } from '../../messages/compiled/messages.js';
import { fieldName } from './field-name.ts';

/** The text of an anomaly with its values. */
export function filledAnomaly(text: string, { values }: Anomaly): string {
  return fill(text, (name) => {
    const value = entryOf(values, name) ?? m.value_unknown();
    return name === 'field' ? fieldName(value) : value;
  });
}

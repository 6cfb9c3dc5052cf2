import type { Said } from '../failure/make-failure.ts';
import { fieldOf, type HeaderField } from '../header-fields.ts';

/** Amazon SES tells of bounces and complaints as JSON, by SNS, also within a mail. */
export interface SesNotification {
  readonly kind: 'bounce' | 'complaint' | 'delivered';
  readonly failures: readonly Said[];
  readonly original: readonly HeaderField[];
}

const longest = 262_144;

export function readSesNotification(text: string): SesNotification | undefined {
  if (!text.includes('notificationType') && !text.includes('eventType')) return undefined;
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start < 0 || end < start || end - start > longest) return undefined;
  // A mail wraps the one long line where it likes.
  const outer =
    parsed(text.slice(start, end + 1)) ?? parsed(text.slice(start, end + 1).replace(/\n[ \t]*/g, ''));
  const message = valueAt(outer, 'Message');
  const inner = typeof message === 'string' ? parsed(message) : outer;
  const type = stringAt(inner, 'notificationType') ?? stringAt(inner, 'eventType');
  const mail = valueAt(inner, 'mail');
  const original = headersOf(mail);
  if (type === 'Complaint') return { kind: 'complaint', failures: [], original };
  if (type === 'Delivery') return { kind: 'delivered', failures: [], original };
  if (type !== 'Bounce') return undefined;
  const bounce = valueAt(inner, 'bounce');
  const recipients = valueAt(bounce, 'bouncedRecipients');
  const failures = (Array.isArray(recipients) ? recipients : []).map(
    (recipient): Said => ({
      recipient: stringAt(recipient, 'emailAddress'),
      action: stringAt(recipient, 'action') === 'delayed' ? 'delayed' : 'failed',
      status: stringAt(recipient, 'status'),
      diagnostic: stringAt(recipient, 'diagnosticCode')?.replace(/^smtp; ?/i, ''),
      reportedBy: stringAt(bounce, 'reportingMTA')?.replace(/^dns; ?/i, ''),
      date: stringAt(bounce, 'timestamp'),
    }),
  );
  return { kind: 'bounce', failures, original };
}

/** The header of the original, as the notification has it. */
function headersOf(mail: unknown): HeaderField[] {
  const headers = valueAt(mail, 'headers');
  const fields = (Array.isArray(headers) ? headers : []).flatMap((header) => {
    const name = stringAt(header, 'name')?.toLowerCase();
    const body = stringAt(header, 'value');
    return name === undefined || body === undefined ? [] : [{ name, body }];
  });
  const source = stringAt(mail, 'source');
  return fieldOf(fields, 'from') === undefined && source !== undefined
    ? [...fields, { name: 'from', body: source }]
    : fields;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function stringAt(value: unknown, key: string): string | undefined {
  const found = valueAt(value, key);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

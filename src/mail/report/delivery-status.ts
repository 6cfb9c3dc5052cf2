import { fieldNameOf, fieldOf, type HeaderField, headerBlock } from '../header-fields.ts';

/** RFC 3464 §2.2: what a report says of the message. */
export interface DeliveryStatus {
  readonly message: readonly HeaderField[];
  readonly recipients: readonly RecipientFields[];
}

/** RFC 3464 §2.3. */
type RecipientFields = readonly HeaderField[];

const recipientNames = new Set([
  'original-recipient',
  'final-recipient',
  'action',
  'status',
  'remote-mta',
  'diagnostic-code',
  'last-attempt-date',
  'will-retry-until',
  'final-log-id',
  'x-actual-recipient',
  'x-display-name',
]);
const messageNames = new Set([
  'original-envelope-id',
  'reporting-mta',
  'dsn-gateway',
  'received-from-mta',
  'arrival-date',
]);

/** The groups of a `message/delivery-status` part, also where an empty line is missing, doubled or in the wrong place. */
export function readDeliveryStatus(text: string): DeliveryStatus {
  const message: HeaderField[] = [];
  const recipients: HeaderField[][] = [];
  for (const group of groupsOf(text)) {
    let recipient: HeaderField[] | undefined;
    for (const field of group) {
      const isOfRecipient = recipientNames.has(field.name);
      // A field that this group has already begins the next recipient.
      const isNext =
        recipient?.some(({ name }) => name === field.name && name === 'final-recipient') ?? false;
      if (isOfRecipient && (!recipient || isNext)) {
        recipient = [];
        recipients.push(recipient);
      }
      (recipient ?? message).push(field);
    }
  }
  return { message, recipients: joinSplitGroups(recipients) };
}

function groupsOf(text: string): HeaderField[][] {
  const groups: HeaderField[][] = [];
  for (let at = 0; at < text.length; ) {
    const { fields, bodyStart } = headerBlock(text, at);
    if (fields.length > 0) groups.push([...fields]);
    at = bodyStart;
  }
  return groups;
}

/** Fields of one recipient that an empty line tore apart: the piece without an address belongs to the one before. */
function joinSplitGroups(groups: readonly HeaderField[][]): RecipientFields[] {
  const joined: HeaderField[][] = [];
  for (const group of groups) {
    const names = new Set(group.map(({ name }) => name));
    const before = joined.at(-1);
    const hasAddress = names.has('final-recipient') || names.has('original-recipient');
    const isRest =
      before !== undefined && !hasAddress && !before.some(({ name }) => name !== 'x' && names.has(name));
    if (isRest) before.push(...group);
    else joined.push([...group]);
  }
  return joined;
}

/** Fields of a delivery status that stand in a text: a report that was forwarded as text, or whose MIME is broken. */
export function statusFieldsIn(text: string): DeliveryStatus | undefined {
  const lines = text.split('\n');
  const kept: string[] = [];
  let isInside = false;
  let found = false;
  for (const line of lines) {
    const bare = line.replace(/^[>\s]{1,12}(?=[A-Za-z-]{4,24}:)/, '');
    const name = fieldNameOf(bare);
    if (name !== undefined && (recipientNames.has(name) || messageNames.has(name))) {
      kept.push(bare);
      isInside = true;
      if (name === 'final-recipient' || name === 'diagnostic-code') found = true;
    } else if (isInside && /^[>]?[ \t]+\S/.test(line)) {
      kept.push(` ${line.trim()}`);
    } else {
      if (isInside) kept.push('');
      isInside = false;
    }
  }
  return found ? readDeliveryStatus(kept.join('\n')) : undefined;
}

/** What follows the type in `rfc822; kim@example.com`, `dns; mx.example.com`, `smtp; 550 …`. */
function typedValue(field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  const semicolon = field.indexOf(';');
  const isTyped = semicolon >= 0 && /^[\w .-]{1,30}$/.test(field.slice(0, semicolon));
  const value = (isTyped ? field.slice(semicolon + 1) : field).trim();
  return value === '' ? undefined : value;
}

export const statusField = (fields: readonly HeaderField[], name: string) =>
  typedValue(fieldOf(fields, name));

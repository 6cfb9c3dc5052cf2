import { fieldNameOf, type HeaderField, headerBlock } from '../header-fields.ts';
import { limits } from '../limits.ts';
import { withLineFeeds, withoutQuoting } from '../plain-text.ts';

/** Fields that only servers and mail programs write: where they stand is the header. */
const traceFields = new Set([
  'received',
  'return-path',
  'authentication-results',
  'arc-authentication-results',
  'received-spf',
  'dkim-signature',
  'message-id',
  'delivered-to',
  'mime-version',
  'x-spam-status',
  'x-forefront-antispam-report',
]);
const messageFields = new Set(['from', 'to', 'subject', 'date', 'cc', 'sender', 'reply-to']);

/**
 * The header fields in what somebody pasted: a whole message, a header alone, or a header with a page's words around
 * it. None if there is no header in it.
 */
export function headerFieldsIn(pasted: string): readonly HeaderField[] {
  const text = withoutQuoting(withLineFeeds(pasted.slice(0, limits.headerBytes)));
  const blocks = blocksOf(text).map(fieldsOf);
  return (
    blocks.find((fields) => fields.length > 1 && isTraced(fields)) ??
    blocks.find(isMessage) ??
    blocks.find(isTraced) ??
    []
  );
}

/** What empty lines separate: a page that shows a header puts a summary of its own above it. */
function blocksOf(text: string): string[] {
  const lines = text.split('\n');
  const empty = lines.filter((line) => line.trim() === '').length;
  const isDoubleSpaced = empty >= 5 && empty * 5 >= lines.length * 2;
  const blocks = isDoubleSpaced
    ? [lines.filter((line) => line.trim() !== '').join('\n')]
    : text.split(/\n[ \t]*\n/);
  return blocks.filter((block) => block.trim() !== '').slice(0, mostBlocks);
}

/** The header stands at the beginning; a body goes on for ever. */
const mostBlocks = 50;

function fieldsOf(block: string): readonly HeaderField[] {
  return headerBlock(withIndentation(block))
    .fields.slice(0, mostFields)
    .map(({ name, body }) => ({ name, body: body.slice(0, longestBody) }));
}

/** No field says anything after this; what is longer is a list of addresses or a seal. */
const longestBody = 16_384;
/** A message that went in circles has hundreds. */
const mostFields = 2000;

/** Copied from a screen, continued lines lose their indentation: a line that begins no field goes on with one. */
function withIndentation(block: string): string {
  return block
    .split('\n')
    .map((line) => (/^[A-Za-z]/.test(line) && fieldNameOf(line) !== undefined ? line : ` ${line.trim()}`))
    .join('\n');
}

const isTraced = (fields: readonly HeaderField[]) => fields.some(({ name }) => traceFields.has(name));
const isMessage = (fields: readonly HeaderField[]) =>
  new Set(fields.map(({ name }) => name).filter((name) => messageFields.has(name))).size >= 2;

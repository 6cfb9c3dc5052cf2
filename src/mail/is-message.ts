import { headerBlock } from './header-fields.ts';

const known =
  /^(?:from|to|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|x-[\w-]{2,40}|reply-to|authentication-results|dkim-signature|arc-[\w-]{3,40}|auto-submitted|sender|cc|newsgroups|path)$/;

/** A header begins the text: a trace field, or two fields that every message has. */
export function isMessage(text: string): boolean {
  const start = text.slice(0, 65_536).replace(/^\s+/, '');
  const first = start.split('\n', 1)[0] ?? '';
  if (!/^[!-9;-~]{1,70}:/.test(first) && !first.startsWith('From ')) return false;
  const names = headerBlock(start).fields.map(({ name }) => name);
  const fields = new Set(names.filter((name) => known.test(name)));
  const isTraced = [
    'received',
    'return-path',
    'message-id',
    'mime-version',
    'dkim-signature',
    'authentication-results',
    'arc-seal',
  ].some((name) => fields.has(name));
  return (
    fields.size >= 2 && (isTraced || (fields.has('from') && (fields.has('date') || fields.has('subject'))))
  );
}

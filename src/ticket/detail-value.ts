import type { DetailKind } from '../flow/detail-kind.ts';
import { m } from '../messages/compiled/messages.js';
import { partsOf } from './zoned-time.ts';

/**
 * What people type, forgiven: spaces around it, zero-width and non-breaking spaces, `Name <addr>`, spaces inside codes
 * and typographic quotes around it go.
 */
export function tidyDetail(kind: DetailKind['kind'], typed: string): string {
  const text = typed
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .trim();
  if (kind === 'email') return addressOf(text);
  if (kind === 'emails') {
    return text
      .replaceAll(/"[^"]*"\s*(?=<)/g, '') // the name before an address may hold a comma
      .split(/[,;\n]|(?<=>)\s|\s(?=[^\s<]+@)/)
      .map(addressOf)
      .filter((address) => address !== '')
      .join(', ');
  }
  if (kind === 'code') return text.replaceAll(/\s*\.\s*/g, '.').replaceAll(/\s+/g, ' ');
  if (kind === 'ip') return text.replaceAll(/^\[|\]$/g, '');
  return text;
}

function addressOf(text: string): string {
  const inBrackets = /<([^<>]*)>/.exec(text)?.[1] ?? text;
  return inBrackets.replaceAll(/^(mailto:|["'“”‘’\s])+|["'“”‘’\s]+$/g, '');
}

/** What is wrong with a value that was tidied. An empty one is not wrong: it is not stated. */
export function detailError({ kind, example }: DetailKind, label: string, value: string): string | undefined {
  if (value === '') return undefined;
  const words = { label, example };
  if (kind === 'email' && !isAddress(value)) return m.error_email(words);
  if (kind === 'emails' && !value.split(', ').every(isAddress)) return m.error_emails(words);
  if (kind === 'time' && !partsOf(value)) return m.error_time(words);
  if (kind === 'ip' && !isIp(value)) return m.error_ip(words);
  if (kind === 'ip' && isOfOwnNetwork(value)) return m.error_ip_private(words);
  if (kind === 'code' && !/\d/.test(value)) return m.error_code(words);
  return undefined;
}

/** Loose on purpose: support reads it, no machine does. */
const isAddress = (text: string) => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(text);

function isIp(text: string): boolean {
  const parts = text.split('.');
  const isVersion4 =
    parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
  return isVersion4 || (/^[0-9a-f:.]{2,45}$/i.test(text) && text.split(':').length > 2);
}

/** Private, shared, link-local and loopback (RFC 1918, 6598, 3927, 4193): nobody outside knows such an address. */
const isOfOwnNetwork = (ip: string) =>
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
    ip.replace(/^::ffff:/i, ''),
  ) || /^(?:::1?$|fe[89ab][0-9a-f]:|f[cd][0-9a-f]{2}:)/i.test(ip);

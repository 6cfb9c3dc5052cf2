import { addressOf } from '../address.ts';
import type { Said } from '../failure/make-failure.ts';

/** What a line of a mail server's log says of one recipient. */
export interface LogLine {
  readonly kind: 'failed' | 'delayed' | 'delivered';
  readonly said: Said;
}

const postfix =
  /\bto=<([^>\s]{1,320})>,.{0,600}?\bstatus=(bounced|deferred|sent|undeliverable|expired|undelivered)\b(.{0,2000})/;
const sendmail = /\bto=<?([^>,\s]{1,320})>?,.{0,600}?\bstat=(.{1,2000})/;
const exim = /(?:^|\s)(\*\*|==|=>|->) (?:\S{1,320} )?<?([^\s<>]{1,320}@[^\s<>]{1,255})>?(.{0,2000})/;
/** A line that states its offset: without one, it is no time that a ticket can use. */
const stamp = /^\s{0,8}(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})? ?(?:Z|[+-]\d\d:?\d\d))/;

/** Reads a line of Postfix, sendmail or Exim. */
export function readLogLine(line: string): LogLine | undefined {
  const date = stamp.exec(line)?.[1];
  const dsn = /\bdsn=([245]\.\d{1,3}\.\d{1,3})/.exec(line)?.[1];
  const relay = hostOf(/\brelay=([^,\s]{1,255})/.exec(line)?.[1]);
  const fromPostfix = postfix.exec(line);
  if (fromPostfix) {
    const [, recipient, status = '', rest = ''] = fromPostfix;
    const kind = status === 'sent' ? 'delivered' : status === 'deferred' ? 'delayed' : 'failed';
    return made(kind, { recipient, status: dsn, diagnostic: insideBrackets(rest), remoteHost: relay, date });
  }
  const fromSendmail = sendmail.exec(line);
  if (fromSendmail) {
    const [, recipient, stat = ''] = fromSendmail;
    const kind = /^sent/i.test(stat) ? 'delivered' : /^deferred/i.test(stat) ? 'delayed' : 'failed';
    return made(kind, { recipient, status: dsn, diagnostic: stat.trim(), remoteHost: relay, date });
  }
  const fromExim = exim.exec(line);
  if (fromExim) {
    const [, mark, recipient, rest = ''] = fromExim;
    const kind = mark === '**' ? 'failed' : mark === '==' ? 'delayed' : 'delivered';
    const host = /\bH=([\w.-]{3,253})/.exec(rest)?.[1];
    const colon = rest.indexOf(': ');
    const diagnostic = (colon < 0 ? rest : rest.slice(colon + 2)).trim();
    return made(kind, { recipient: addressOf(recipient), diagnostic, remoteHost: host, date });
  }
  return undefined;
}

const made = (kind: LogLine['kind'], said: Omit<Said, 'action'>): LogLine => ({
  kind,
  said: { ...said, action: kind === 'delayed' ? 'delayed' : 'failed' },
});

/** `mx.example.net[192.0.2.1]:25`: the host; `none` and `local` are no hosts. */
function hostOf(relay: string | undefined): string | undefined {
  const host = relay?.split(/[[:]/)[0]?.replace(/\.$/, '');
  return host?.includes('.') ? host : undefined;
}

function insideBrackets(rest: string): string {
  const open = rest.indexOf('(');
  const close = rest.lastIndexOf(')');
  const inside = open >= 0 && close > open ? rest.slice(open + 1, close) : rest.trim();
  const said = inside.indexOf(' said: ');
  const words = said < 0 ? inside : inside.slice(said + ' said: '.length);
  const aside = words.indexOf(' (in reply to');
  return aside < 0 ? words : words.slice(0, aside);
}

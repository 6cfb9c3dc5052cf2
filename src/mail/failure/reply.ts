/** RFC 5321 §4.2 and RFC 3463: the codes of a server's words. */
export interface Reply {
  readonly replyCode?: string;
  readonly enhancedCode?: string;
  /** Where the first code stands; the text's length if there is none. */
  readonly start: number;
}

/**
 * RFC 3463 §2: class, subject (0 to 7 by the IANA registry), detail. Not part of a longer number, an IP address or a
 * version; a full stop that ends the sentence is fine.
 */
const enhancedCode = /(?<![\w.])[45]\.[0-7]\.\d{1,3}(?!\d|\.\d|[A-Za-z_])/g;
const replyCode = /(?<![\w.,/$+@&%*])[45][0-5]\d(?![\w%@/]|\.\d|,\d|-\d\d)/g;

/** Before a reply code stands the beginning of a line, a sign, or one of these words. */
const beforeReply =
  /(?:^|\],|[\n:;#()[\]'"<>|=-]|\b(?:said|says|responded|returned|returns|with|error|code|reply|response|status|smtp|was|is|received|got|message|failed|[45]\d\d))[\s#]{0,20}$/i;
const pair = /^(?:4\d\d[ -]4|5\d\d[ -]5)\.[0-7]\.\d/;
const versionBefore = /\b(?:version|release|build|v)\W{0,3}$/i;
/** A number of something is no code. */
const notBefore = /(?:\bports?|\bsize|\blines?|\bid|\bcount|\bkb|\bbytes)\W{0,4}$/i;
const notAfter =
  /^\s?(?:[kmg]i?b\b|bytes|octets|messages|e-?mails|mails|recipients|connections|days?\b|hours?\b|minutes?\b|seconds?\b|ms\b|jan|feb|mar\b|apr|may\b|jun|jul|aug|sep|oct|nov|dec)/i;

export function replyIn(text: string): Reply {
  const replies = replyCodesIn(text);
  const statuses = enhancedCodesIn(text);
  const first = replies[0];
  const ofSameClass = statuses.filter(({ value }) => !first || value[0] === first.value[0]);
  const status = specific(ofSameClass) ?? specific(statuses) ?? ofSameClass[0] ?? statuses[0];
  return {
    ...(first ? { replyCode: first.value } : {}),
    ...(status ? { enhancedCode: status.value } : {}),
    start: Math.min(first?.at ?? text.length, status?.at ?? text.length),
  };
}

/** X.0.0 says nothing: "other undefined status" (RFC 3463 §3.1). */
const specific = (codes: readonly Code[]) => codes.find(({ value }) => !isVague(value));
export const isVague = (enhanced: string) => enhanced.endsWith('.0.0');

interface Code {
  readonly value: string;
  readonly at: number;
}

const enhancedCodesIn = (text: string): Code[] =>
  [...text.matchAll(enhancedCode)]
    .map(({ 0: value, index }) => ({ value, at: index }))
    .filter(({ at }) => !versionBefore.test(text.slice(Math.max(0, at - 12), at)));

const replyCodesIn = (text: string): Code[] =>
  [...text.matchAll(replyCode)]
    .map(({ 0: value, index }) => ({ value, at: index }))
    .filter(({ at }) => {
      const before = text.slice(Math.max(0, at - 24), at);
      return (
        // An enhanced code of the same class beside it leaves no doubt.
        (at === 0 || beforeReply.test(before) || pair.test(text.slice(at, at + 10))) &&
        !notBefore.test(before) &&
        !notAfter.test(text.slice(at + 3, at + 24))
      );
    });

/**
 * The reply that another reply quotes: `554 4.4.7 expired.<421 4.4.2 Connection timed out>`, `550 5.0.350 … -> 550 5.2.2
 * …`, `5.1.0 - Unknown address error 550-'5.7.1 …'`. It is the words of the server that refused.
 */
export function quotedReply(text: string): string | undefined {
  for (const opening of [
    ' -> ',
    '<4',
    '<5',
    "0-'",
    "1-'",
    "2-'",
    "3-'",
    "4-'",
    "1 '",
    '#4',
    '#5',
    '... 4',
    '... 5',
  ]) {
    const at = text.lastIndexOf(opening);
    if (at <= 0) continue;
    const start = opening.endsWith("'") ? at - 2 : at + opening.length - (/\d$/.test(opening) ? 1 : 0);
    const inner = text.slice(start).trim();
    if (/^[45]\d\d[ -]/.test(inner)) return inner;
  }
  return undefined;
}

/** The lines of a reply in one, without the codes that each line repeats (RFC 5321 §4.2.1). */
export function joinedReply(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const start = /^([45]\d\d)-([45]\.\d{1,3}\.\d{1,3} )?/.exec(line);
  if (!start) return line;
  const [begin, code = '', status = ''] = start;
  const rest = line
    .slice(begin.length)
    .replaceAll(` ${code}-${status}`, ' ')
    .replaceAll(` ${code} ${status}`, ' ');
  return begin + rest;
}

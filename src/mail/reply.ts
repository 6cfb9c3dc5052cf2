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
const enhancedCode = /(?<![\w.]|\bv|\d-)[45]\.[0-7]\.\d{1,3}(?!\d|\.\d|[A-Za-z_])/g;
const replyCode = /(?<![\w.,/$+@&%*])[45][0-5]\d(?![\w%@/]|\.\d|,\d|-\d\d)/g;

/** Before a reply code stands the beginning of a line, a sign, or one of these words. */
const beforeReply =
  /(?:^|[\n:;#()[\]'"<>|=-]|\b(?:said|says|responded|returned|returns|with|error|code|reply|response|status|smtp|was|is|received|got|message|failed|[45]\d\d))[\s#]{0,4}$/i;
/** A number of something is no code. */
const notBefore = /(?:\bports?|\bsize|\blines?|\bid|\bcount|\bkb|\bbytes|\d-?)\W{0,4}$/i;
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

export const enhancedCodesIn = (text: string): Code[] =>
  [...text.matchAll(enhancedCode)].map(({ 0: value, index }) => ({ value, at: index }));

export const replyCodesIn = (text: string): Code[] =>
  [...text.matchAll(replyCode)]
    .map(({ 0: value, index }) => ({ value, at: index }))
    .filter(({ at }) => {
      const before = text.slice(Math.max(0, at - 24), at);
      return (
        (at === 0 || beforeReply.test(before)) &&
        (!notBefore.test(before) || /[45]\d\d[\s-]{1,2}$/.test(before)) &&
        !notAfter.test(text.slice(at + 3, at + 24))
      );
    });

/** The lines of a reply in one, without the codes that each line repeats (RFC 5321 §4.2.1). */
export function joinedReply(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const { replyCode: code, enhancedCode: status } = replyIn(line);
  if (code === undefined) return line;
  const again = [`${code}-${status} `, `${code} ${status} `, `${code}-`].filter(() => true);
  let rest = line;
  const first = rest.indexOf(code) + code.length;
  for (const prefix of status === undefined ? [`${code}-`] : again) {
    const head = rest.slice(0, first + 1);
    rest = head + rest.slice(first + 1).replaceAll(` ${prefix}`, ' ');
  }
  return rest;
}

import { addressesIn, foldAddress } from '../address.ts';
import { inOneLine } from '../plain-text.ts';

/** A line of a session between two mail servers (RFC 5321 appendix D). */
interface SessionLine {
  /** By the reporting server; else the other one said it. */
  readonly isSent: boolean;
  readonly words: string;
}

/** sendmail and Courier, Postfix, InterScan, MDaemon. */
const sent = /^\s{0,40}(?:>>>|In:|Sent <<<|.{0,60}\] -->) (.*)$/;
const got = /^\s{0,40}(?:<<<|Out:|Received >>>|.{0,60}\] <--) (.*)$/;
const longest = 65_536;

/** The lines of a text that are a session. */
export function sessionIn(text: string): SessionLine[] {
  return text
    .slice(0, longest)
    .split('\n')
    .flatMap((line) => {
      const ours = sent.exec(line)?.[1];
      if (ours !== undefined) return { isSent: true, words: ours };
      const theirs = got.exec(line)?.[1];
      return theirs === undefined ? [] : { isSent: false, words: theirs };
    });
}

/** RFC 5321: what the server answered to `RCPT TO` of this address. */
export function answersIn(session: readonly SessionLine[], address: string): string | undefined {
  const answers: string[] = [];
  let isThis = true;
  for (const { isSent, words } of session) {
    if (!isSent && isThis) answers.push(words);
    if (!isSent) continue;
    const [to] = /^RCPT/i.test(words) ? addressesIn(words) : [];
    isThis = to === undefined || foldAddress(to.address) === foldAddress(address);
  }
  const refused = answers.filter((line) => /^[45]\d\d/.test(line.trim()));
  const chosen = refused.length > 0 ? refused : answers.filter((line) => !/^[23]\d\d/.test(line.trim()));
  return chosen.length > 0 ? inOneLine(chosen.join('\n')) : undefined;
}

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

/**
 * RFC 5321: what the server answered to `RCPT TO` of this address, else the first that it refused. What it says after a
 * refusal ("no valid recipients") is only what came of it.
 */
export function answersIn(session: readonly SessionLine[], address: string): string | undefined {
  const toThis: string[] = [];
  const toAll: string[] = [];
  let answers = toAll;
  for (const { isSent, words } of session) {
    if (!isSent) answers.push(words.trim());
    if (!isSent) continue;
    const [to] = /^RCPT/i.test(words) ? addressesIn(words) : [];
    const isThis = to !== undefined && foldAddress(to.address) === foldAddress(address);
    answers = to === undefined ? toAll : isThis ? toThis : [];
  }
  const said = firstRefusal(toThis) ?? firstRefusal(toAll) ?? toAll.filter((line) => !/^[23]\d\d/.test(line));
  return said.length > 0 ? inOneLine(said.join('\n')) : undefined;
}

/** The lines of one reply repeat its code (RFC 5321 §4.2.1). */
function firstRefusal(answers: readonly string[]): string[] | undefined {
  const start = answers.findIndex((line) => /^[45]\d\d/.test(line));
  const code = answers[start]?.slice(0, 3);
  if (code === undefined) return undefined;
  const rest = answers.slice(start);
  const end = rest.findIndex((line) => !line.startsWith(code));
  return end < 0 ? rest : rest.slice(0, end);
}

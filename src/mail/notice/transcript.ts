import { addressesIn, foldAddress } from '../address.ts';
import { inOneLine } from '../plain-text.ts';

/** RFC 5321: what the server answered to `RCPT TO` of this address, in a transcript with `>>>` and `<<<`. */
export function answersIn(transcript: string, address: string): string | undefined {
  if (!/^[ \t]{0,40}(?:>>>|In: |<<<|Out:)/m.test(transcript)) return undefined;
  const answers: string[] = [];
  const others: string[] = [];
  let isThis = true;
  for (const line of transcript.slice(0, 65_536).split('\n')) {
    const sent = /^\s*(?:>>>|In: ) (.*)$/.exec(line)?.[1];
    if (sent !== undefined) {
      const [to] = /^RCPT/i.test(sent) ? addressesIn(sent) : [];
      isThis = to === undefined || foldAddress(to.address) === foldAddress(address);
    }
    const got = /^\s*(?:<<<|Out:) (.*)$/.exec(line)?.[1];
    if (got !== undefined) (isThis ? answers : others).push(got);
  }
  const refused = answers.filter((line) => /^[45]\d\d/.test(line.trim()));
  const chosen = refused.length > 0 ? refused : answers.filter((line) => !/^[23]\d\d/.test(line.trim()));
  return chosen.length > 0 ? inOneLine(chosen.join('\n')) : undefined;
}

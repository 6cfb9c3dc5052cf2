import { replyIn } from '../failure/reply.ts';
import { inOneLine } from '../plain-text.ts';

/** What mail systems write before the words of the server that refused. */
const introductions = [
  'remote host said:',
  'the error that the other server returned was:',
  'the error that the other server returned is:',
  'error that the other server returned was:',
  'the response from the remote server was:',
  'the response was:',
  'the remote server responded:',
  'remote server responded:',
  'remote server returned:',
  "remote server returned '",
  'remote server replied:',
  'remote server said:',
  'server said:',
  'server response:',
  'server replied:',
  'server responded:',
  'responded with:',
  'did not like our',
  'failed with:',
  ') said:',
  '] said:',
  ' said:',
  '(reason:',
  'diagnostic code:',
  'diagnostic-code:',
  'reason for failure:',
  'for the following reason:',
  'for the following reasons:',
  'because:',
  'reason:',
  'error message below:',
  'error message:',
  'server message',
  '<<<',
];
const asides = ['(in reply to ', '(expanded from'];

/** What is said of one recipient is shorter. */
const longest = 20_000;

/** The words of the server in a notice about one recipient: in one line, introductions and asides left out. */
export function serverWords(block: string): string | undefined {
  const text = block.slice(0, longest);
  const said = afterIntroduction(text);
  const direct =
    said === undefined ? '' : (said.split(/\n[ \t]*\n/).find((paragraph) => paragraph.trim() !== '') ?? '');
  if (
    said !== undefined &&
    (replyIn(direct).replyCode !== undefined || replyIn(text).replyCode === undefined)
  )
    return cleaned(direct);
  const paragraphs = text.split(/\n[ \t]*\n/).filter((paragraph) => paragraph.trim() !== '');
  const spoken = paragraphs.find((paragraph) => replyIn(paragraph).replyCode !== undefined);
  const chosen =
    spoken ??
    paragraphs.find((paragraph) => replyIn(paragraph).enhancedCode !== undefined) ??
    paragraphs.find((paragraph) => introductions.some((words) => paragraph.toLowerCase().includes(words))) ??
    paragraphs.find(saysSomething);
  if (chosen === undefined) return undefined;
  return cleaned(afterIntroduction(chosen) ?? chosen);
}

/** More than a line of signs, an address, or how every notice of a system begins. */
function saysSomething(paragraph: string): boolean {
  const words = inOneLine(paragraph);
  return (
    !opening.test(words) &&
    /\p{L}\P{L}+\p{L}|\p{L}{4}/u.test(
      words.replace(/[-=_*#]{3,}[^-=_*#]{0,60}[-=_*#]{3,}|<?\S{1,200}@\S{1,255}/g, ''),
    )
  );
}

const opening =
  /^(?:hi\. this is|hello|dear |this is (?:the|a|an) |this message was (?:created|generated)|i'm sorry to have|i'm afraid|a message that you sent|for further assistance|if you do so|the original message was received|sorry to inform)/i;

function cleaned(text: string): string | undefined {
  const words = withoutAsides(inOneLine(text));
  const { start, replyCode } = replyIn(words);
  // A reply begins with its code; what stands before it is the reporting system speaking.
  const said = replyCode !== undefined && start > 0 && start < words.length ? words.slice(start) : words;
  return said === '' ? undefined : said.slice(0, 2000);
}

function afterIntroduction(paragraph: string): string | undefined {
  const lower = paragraph.toLowerCase();
  for (const words of introductions) {
    const at = lower.indexOf(words);
    if (at < 0) continue;
    const rest = paragraph.slice(at + words.length);
    if (rest.trim() !== '') return rest;
  }
  return undefined;
}

function withoutAsides(words: string): string {
  let rest = words;
  for (const aside of asides) {
    const at = rest.toLowerCase().indexOf(aside);
    if (at > 0) rest = rest.slice(0, at);
  }
  return rest
    .trim()
    .replace(/^["'(]+|['")]+$/g, '')
    .trim();
}

const hostPatterns = [
  /\bhost ([\w.-]{3,253})\s?\[[\w.:]{2,45}\]/i,
  /\bhost:? ([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})/i,
  /\bwhile talking to ([\w.-]{3,253})/i,
  /\bconnect(?:ing)? to ([\w.-]{3,253})\s?\[/i,
  /\bserver ([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})\s?\[/i,
  /\b([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})\s?\[[\d.]{7,15}\](?::\d{1,5})? (?:did not|said|failed|refused|rejected)/i,
  /\bby (?:the server for the recipient domain \S{1,253} by )([\w.-]{3,253})/i,
];

/** The server that the reporting system spoke to. */
export function remoteHostIn(text: string): string | undefined {
  for (const pattern of hostPatterns) {
    const host = pattern.exec(text.slice(0, longest))?.[1]?.replace(/[.:]+$/, '');
    if (host?.includes('.')) return host;
  }
  return undefined;
}

import table from 'virtual:flows/wording';
import { keptText } from '../../mail/kept-text.ts';
import { readEach } from '../../mail/read.ts';
import { withoutSecrets } from '../../mail/without-secrets.ts';
import { compileWording } from '../../mail/wording.ts';
import type { ListedMessage, ReadAnswer, ReadRequest } from './read-protocol.ts';

/** More of a file is not read: no mail server takes a message as long. */
const longestFile = 100 * 1024 * 1024;
/** More messages of an mbox are not listed. */
const mostMessages = 500;

const wording = compileWording(table);
const answer = (said: ReadAnswer) => postMessage(said);

addEventListener('message', async ({ data }: MessageEvent<ReadRequest>) => {
  try {
    answer(await answerTo(data));
  } catch {
    answer({ type: 'failed' });
  }
});

async function answerTo({ input, part }: ReadRequest): Promise<ReadAnswer> {
  const whole = part ? input.slice(part.start, part.end) : input;
  const given = await contentOf(whole);
  const beyond = unread(whole);
  const messages: ListedMessage[] = [];
  let hasMore = false;
  for await (const { reading, start, end } of readEach(given, wording, { onProgress })) {
    hasMore = messages.length >= mostMessages;
    if (hasMore) break;
    messages.push({ part: { start, end }, reading: withoutSecrets(reading) });
  }
  const [first, second] = messages;
  if (second) return { type: 'messages', messages, hasMore: hasMore || beyond > 0 };
  if (!first) throw new Error('Nothing was read.');
  const { text, leftOut } = await keptText(given.slice(first.part.start, first.part.end));
  const { reading } = first;
  return {
    type: 'evidence',
    evidence: {
      text: reading.hint ? '' : text,
      leftOut: leftOut + beyond,
      reading:
        beyond > 0 ? { ...reading, limits: [...new Set([...reading.limits, 'size' as const])] } : reading,
    },
  };
}

const onProgress = (share: number) => answer({ type: 'progress', share });

const contentOf = async (input: string | Blob) =>
  typeof input === 'string' ? input : new Uint8Array(await input.slice(0, longestFile).arrayBuffer());

/** What of a file was not looked at. */
const unread = (input: string | Blob) =>
  typeof input === 'string' ? 0 : Math.max(0, input.size - longestFile);

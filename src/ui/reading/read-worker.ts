import table from 'virtual:flows/wording';
import { keptText } from '../../mail/kept-text.ts';
import { maskSecrets } from '../../mail/mask-secrets.ts';
import { readEach } from '../../mail/read.ts';
import type { Finding, Reading } from '../../mail/reading.ts';
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
  const given = await contentOf(part ? input.slice(part.start, part.end) : input);
  const messages: ListedMessage[] = [];
  let hasMore = false;
  for await (const { reading, start, end } of readEach(given, wording, { onProgress })) {
    hasMore = messages.length >= mostMessages;
    if (hasMore) break;
    messages.push({ part: { start, end }, reading: masked(reading) });
  }
  const [first, second] = messages;
  if (second) return { type: 'messages', messages, hasMore };
  if (!first) throw new Error('Nothing was read.');
  const { text, leftOut } = await keptText(given.slice(first.part.start, first.part.end));
  const { reading } = first;
  return { type: 'evidence', evidence: { text: reading.hint ? '' : text, leftOut, reading } };
}

const onProgress = (share: number) => answer({ type: 'progress', share });

const contentOf = async (input: string | Blob) =>
  typeof input === 'string' ? input : new Uint8Array(await input.slice(0, longestFile).arrayBuffer());

/** Words of a server can repeat what it was sent. */
function masked(reading: Reading): Reading {
  return {
    ...reading,
    failures: reading.failures.map(({ diagnostic, because, ...failure }) => ({
      ...failure,
      ...(diagnostic ? { diagnostic: maskedFinding(diagnostic) } : {}),
      ...(because ? { because: maskedFinding(because) } : {}),
    })),
  };
}

const maskedFinding = ({ value, words, offset }: Finding): Finding => ({
  value: maskSecrets(value),
  words: maskSecrets(words),
  ...(offset === undefined ? {} : { offset }),
});

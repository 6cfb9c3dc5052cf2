import table from 'virtual:flows/wording';
import { keptText } from '../../mail/kept-text.ts';
import { maskSecrets } from '../../mail/mask-secrets.ts';
import { splitMbox } from '../../mail/mbox.ts';
import { read } from '../../mail/read.ts';
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

async function answerTo({ input, message }: ReadRequest): Promise<ReadAnswer> {
  const given = typeof input === 'string' ? input : await bytesOf(input);
  const messages = splitMbox(typeof given === 'string' ? new TextEncoder().encode(given) : given);
  if (!messages || messages.length < 2) return evidenceOf(messages?.[0] ?? given);
  if (message !== undefined) return evidenceOf(messages[message] ?? given);
  return listed(messages);
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.slice(0, longestFile).arrayBuffer());

async function evidenceOf(given: string | Uint8Array): Promise<ReadAnswer> {
  const onProgress = (share: number) => answer({ type: 'progress', share });
  const reading = await read(given, wording, { onProgress });
  const { text, leftOut } = await keptText(given);
  return {
    type: 'evidence',
    evidence: { text: reading.hint ? '' : text, leftOut, reading: masked(reading) },
  };
}

async function listed(all: readonly Uint8Array[]): Promise<ReadAnswer> {
  const messages: ListedMessage[] = [];
  for (const [index, bytes] of all.slice(0, mostMessages).entries()) {
    messages.push({ index, reading: masked(await read(bytes, wording)) });
    if (index % 20 === 0) answer({ type: 'progress', share: index / Math.min(all.length, mostMessages) });
  }
  return { type: 'messages', messages, total: all.length };
}

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

import { decodeBytes } from '../../mail/charset.ts';
import { hintOf } from '../../mail/file-type.ts';
import { analyzeHeaders } from '../../mail/headers/analyze-headers.ts';
import { limits } from '../../mail/limits.ts';
import type { HeadersRead } from './read-headers.ts';

addEventListener('message', async ({ data }: MessageEvent<string | Blob>) => {
  postMessage(await read(data).catch((): HeadersRead => ({ is: 'broken' })));
});

async function read(given: string | Blob): Promise<HeadersRead> {
  if (typeof given === 'string') return said(given);
  // The header stands at the beginning, whatever is attached.
  const bytes = new Uint8Array(await given.slice(0, limits.headerBytes).arrayBuffer());
  const hint = hintOf(bytes);
  return hint ? { is: hint } : said(decodeBytes(bytes));
}

function said(text: string): HeadersRead {
  if (text.trim() === '') return { is: 'empty' };
  const analysis = analyzeHeaders(text);
  return analysis ? { is: 'headers', analysis } : { is: 'no-headers' };
}

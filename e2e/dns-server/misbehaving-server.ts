import { createServer, type ServerResponse } from 'node:http';

/** What a resolver, or something in its place, can do wrong. */
export const misbehaviors = {
  'cut bytes': (response: ServerResponse, query: Buffer) => dns(response, answerTo(query).subarray(0, 20)),
  noise: (response: ServerResponse) => dns(response, Buffer.from('this is not DNS at all')),
  'the answer to another question': (response: ServerResponse, query: Buffer) => {
    const other = answerTo(query);
    other.writeUInt8(0x7a, 13); // the first letter of the name
    dns(response, other);
  },
  'a truncated answer': (response: ServerResponse, query: Buffer) => {
    const truncated = answerTo(query);
    truncated.writeUInt16BE(0x8380, 2);
    dns(response, truncated);
  },
  'a web page': (response: ServerResponse) =>
    response.writeHead(200, { ...allowed, 'content-type': 'text/html' }).end('<h1>Sign in</h1>'),
  'a redirect': (response: ServerResponse) =>
    response.writeHead(302, { ...allowed, location: 'https://portal.example/' }).end(),
  'status 500': (response: ServerResponse) => response.writeHead(500, allowed).end(),
  'status 429': (response: ServerResponse) => response.writeHead(429, allowed).end(),
  'no permission for web pages': (response: ServerResponse, query: Buffer) =>
    response
      .writeHead(200, {
        'content-type': mediaType,
        'access-control-allow-origin': 'https://elsewhere.example',
      })
      .end(answerTo(query)),
  silence: () => undefined,
} satisfies Readonly<Record<string, (response: ServerResponse, query: Buffer) => unknown>>;

export type Misbehavior = keyof typeof misbehaviors;

const mediaType = 'application/dns-message';
const allowed = { 'access-control-allow-origin': '*' };

function dns(response: ServerResponse, bytes: Buffer) {
  response.writeHead(200, { ...allowed, 'content-type': mediaType }).end(bytes);
}

/** The question again, as an answer without records: made by hand, so that it shares no fault with the codec. */
export function answerTo(query: Buffer, rcode = 0): Buffer {
  const answer = Buffer.from(query);
  answer.writeUInt16BE(0x8180 + rcode, 2);
  return answer;
}

/** A server on this machine that does one thing wrong, whatever it is asked. */
export async function startMisbehavingServer(what: Misbehavior) {
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://localhost').searchParams.get('dns') ?? '';
    misbehaviors[what](response, Buffer.from(query, 'base64url'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}/dns-query`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

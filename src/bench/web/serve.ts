import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { staticQuestion, staticStart, staticStyle } from './static-page.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The built app as the files in `docs/deploy/` serve it, compressed, and beside it what it is held against. */
export async function serve(dist: string, flow: string): Promise<{ address: string; close: () => void }> {
  const staticFiles = new Map([
    ['/static/', staticStart()],
    ['/static/question', staticQuestion(flow)],
    ['/static/style.css', staticStyle],
  ]);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const text = staticFiles.get(path);
    if (text === undefined) sendFile(dist, path, request, response);
    else send(response, types[extname(path)] ?? 'text/html; charset=utf-8', gzipSync(text), 'gzip');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { address: `http://localhost:${port}`, close: () => server.close() };
}

function sendFile(dist: string, path: string, request: IncomingMessage, response: ServerResponse) {
  const found =
    [path, `${path}.html`, '/index.html'].find((name) => isFile(join(dist, name))) ?? '/index.html';
  const file = join(dist, found);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const accepted = request.headers['accept-encoding'] ?? '';
  const isKept = path.startsWith('/assets/');
  for (const [encoding, ending] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    if (accepted.includes(encoding) && existsSync(file + ending)) {
      send(response, type, readFileSync(file + ending), encoding, isKept);
      return;
    }
  }
  send(response, type, readFileSync(file), undefined, isKept);
}

const isFile = (file: string) => existsSync(file) && statSync(file).isFile();

function send(response: ServerResponse, type: string, body: Buffer, encoding?: string, isKept = false) {
  response.writeHead(200, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': isKept ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  });
  response.end(body);
}

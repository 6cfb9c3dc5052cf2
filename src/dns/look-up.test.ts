import { expect, test } from 'vitest';
import { createResolver, type ResolverOptions } from './look-up.ts';

const endpoint = 'https://dns.example/dns-query';
const dns = { headers: { 'content-type': 'application/dns-message' } };

/** The query again, as an answer: with an A record, or with a response code and nothing. */
function answer(url: string, { rcode = 0, ttl = 300 } = {}): Uint8Array<ArrayBuffer> {
  const query = Buffer.from(new URL(url).searchParams.get('dns') ?? '', 'base64url');
  query.writeUInt16BE(0x8180 + rcode, 2);
  if (rcode > 0) return Uint8Array.from(query);
  query.writeUInt16BE(1, 6);
  const record = Buffer.from('c00c000100010000000000 04c0000201'.replace(' ', ''), 'hex');
  record.writeUInt32BE(ttl, 6);
  return Uint8Array.from([...query, ...record]);
}

/** A resolver whose network, clock and patience are in the hands of the test. */
function resolver(
  respond: (url: string, init: RequestInit) => Promise<Response>,
  more: Partial<ResolverOptions> = {},
) {
  const requests: { url: string; init: RequestInit }[] = [];
  const clock = { now: 1_000_000 };
  const created = createResolver({
    fetch: (url, init) => {
      requests.push({ url, init });
      return respond(url, init);
    },
    now: () => clock.now,
    endpoint,
    timeout: () => new AbortController().signal,
    ...more,
  });
  return { ...created, requests, clock };
}

const good = async (url: string) => new Response(answer(url), dns);
/** Never answers, but obeys its signal. */
const silent = (_: string, { signal }: RequestInit) =>
  new Promise<Response>((_resolve, reject) => {
    if (signal?.aborted) reject(new Error('aborted'));
    signal?.addEventListener('abort', () => reject(new Error('aborted')));
  });

test('a request tells nothing but the question', async () => {
  const { lookUp, requests } = resolver(good);
  await lookUp('Example.COM', 'A');
  expect(requests[0]?.url).toBe(`${endpoint}?dns=AAABAAABAAAAAAAAB2V4YW1wbGUDY29tAAABAAE`);
  expect(requests[0]?.init).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    headers: { accept: 'application/dns-message' },
  });
  expect(requests[0]?.init.method).toBeUndefined();
});

test('an answer says what was asked, when and whom', async () => {
  const { lookUp } = resolver(good);
  expect(await lookUp('Example.COM', 'A')).toMatchObject({
    name: 'example.com',
    type: 'A',
    at: 1_000_000,
    resolver: 'dns.example',
    outcome: 'records',
    records: [{ address: '192.0.2.1', ttl: 300 }],
  });
});

test.each([
  {
    case: 'no such name',
    respond: async (url: string) => new Response(answer(url, { rcode: 3 }), dns),
    is: 'no-such-name',
  },
  {
    case: 'SERVFAIL',
    respond: async (url: string) => new Response(answer(url, { rcode: 2 }), dns),
    is: 'servfail',
  },
  {
    case: 'REFUSED',
    respond: async (url: string) => new Response(answer(url, { rcode: 5 }), dns),
    is: 'refused',
  },
  {
    case: 'cut bytes',
    respond: async (url: string) => new Response(answer(url).slice(0, 30), dns),
    is: 'malformed',
  },
  { case: 'nothing', respond: async () => new Response(null, dns), is: 'malformed' },
  {
    case: 'more than any message',
    respond: async () => new Response(new Uint8Array(70_000), dns),
    is: 'malformed',
  },
  {
    case: 'the page of a hotel',
    respond: async () => new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } }),
    is: 'not-dns',
  },
  { case: 'JSON', respond: async () => Response.json({ Status: 0 }), is: 'not-dns' },
  {
    case: 'a redirect',
    respond: async () => Response.redirect('https://portal.example/', 302),
    is: 'not-dns',
  },
  { case: 'status 500', respond: async () => new Response('', { status: 500 }), is: 'http-error' },
  { case: 'status 429', respond: async () => new Response('', { status: 429 }), is: 'busy' },
  { case: 'no way', respond: () => Promise.reject(new TypeError('Failed to fetch')), is: 'network' },
])('$case: $is', async ({ respond, is }) => {
  const { lookUp } = resolver(respond);
  expect((await lookUp('example.com', 'A')).outcome).toBe(is);
});

test('without a connection, a failed request is offline', async () => {
  const { lookUp } = resolver(() => Promise.reject(new TypeError('Failed to fetch')), {
    isOnline: () => false,
  });
  expect((await lookUp('example.com', 'A')).outcome).toBe('offline');
});

test.each(['', 'a..example', `${'a'.repeat(64)}.example`, 'bücher.example', `${'a.'.repeat(130)}example`])(
  '"%s" is refused before anybody is asked',
  async (name) => {
    const { lookUp, requests } = resolver(good);
    expect((await lookUp(name, 'A')).outcome).toBe('name-invalid');
    expect(requests).toEqual([]);
  },
);

test('what takes too long is asked once more, and no third time', async () => {
  const { lookUp, requests } = resolver(silent, { timeout: () => AbortSignal.abort() });
  expect((await lookUp('example.com', 'A')).outcome).toBe('timeout');
  expect(requests.length).toBe(2);
});

test('a second try that is answered counts', async () => {
  let tries = 0;
  const { lookUp } = resolver(
    (url, init) => {
      tries += 1;
      return tries === 1 ? silent(url, init) : good(url);
    },
    { timeout: () => (tries === 0 ? AbortSignal.abort() : new AbortController().signal) },
  );
  expect((await lookUp('example.com', 'A')).outcome).toBe('records');
});

test('a look-up that is canceled says so, also one that waits for its turn', async () => {
  const { lookUp, requests } = resolver(silent);
  const controller = new AbortController();
  const all = Array.from({ length: 9 }, (_, at) => lookUp(`n${at}.example`, 'A', controller.signal));
  controller.abort();
  expect((await Promise.all(all)).map(({ outcome }) => outcome)).toEqual(Array(9).fill('canceled'));
  expect(requests.length).toBeLessThanOrEqual(6);
});

test('at most six run at once, and all are answered', async () => {
  let running = 0;
  let most = 0;
  const { lookUp } = resolver(async (url) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    await Promise.resolve();
    running -= 1;
    return good(url);
  });
  const all = await Promise.all(Array.from({ length: 40 }, (_, at) => lookUp(`n${at}.example`, 'A')));
  expect(all.every(({ outcome }) => outcome === 'records')).toBe(true);
  expect(most).toBe(6);
});

test('equal questions that are under way are asked once, and all get the answer', async () => {
  const { lookUp, requests } = resolver(good);
  const all = await Promise.all([
    lookUp('example.com', 'A'),
    lookUp('Example.com', 'A', new AbortController().signal),
    lookUp('example.com', 'AAAA'),
    lookUp('example.com', 'A'),
  ]);
  expect(requests.length).toBe(2);
  expect(all[1]).toBe(all[0]);
  expect(all[3]).toBe(all[0]);
});

test('a failure is shared by those who wait for it, and asked anew by those who come later', async () => {
  const { lookUp, requests } = resolver(async () => new Response('', { status: 500 }));
  const asked = [lookUp('example.com', 'A'), lookUp('example.com', 'A')];
  expect((await Promise.all(asked)).map(({ outcome }) => outcome)).toEqual(['http-error', 'http-error']);
  expect(requests.length).toBe(1);
  await lookUp('example.com', 'A');
  expect(requests.length).toBe(2);
});

test('who cancels a shared question gets no answer at once, the others still get it', async () => {
  let answerNow = () => {};
  const { lookUp, requests } = resolver(
    (url) => new Promise((resolve) => (answerNow = () => resolve(good(url)))),
  );
  const controller = new AbortController();
  const canceled = lookUp('example.com', 'A', controller.signal);
  const kept = lookUp('example.com', 'A');
  controller.abort();
  expect((await canceled).outcome).toBe('canceled');
  answerNow();
  expect((await kept).outcome).toBe('records');
  expect(requests.length).toBe(1);
});

test('a question that all have canceled is given up, and whoever asks again begins anew', async () => {
  let isSilent = true;
  const { lookUp, requests } = resolver((url, init) => (isSilent ? silent(url, init) : good(url)));
  const controllers = [new AbortController(), new AbortController()];
  const asked = controllers.map(({ signal }) => lookUp('example.com', 'A', signal));
  for (const controller of controllers) controller.abort();
  isSilent = false;
  expect((await lookUp('example.com', 'A')).outcome).toBe('records');
  expect((await Promise.all(asked)).map(({ outcome }) => outcome)).toEqual(['canceled', 'canceled']);
  expect(requests[0]?.init.signal?.aborted).toBe(true);
});

test('an answer is remembered until its TTL has passed, with the time at which it was given', async () => {
  const { lookUp, requests, clock } = resolver(good);
  const first = await lookUp('example.com', 'A');
  clock.now += 299_000;
  expect(await lookUp('EXAMPLE.com', 'A')).toEqual(first);
  expect(requests.length).toBe(1);
  clock.now += 2000;
  expect((await lookUp('example.com', 'A')).at).toBe(clock.now);
  expect(requests.length).toBe(2);
});

test('a full memory forgets what was asked first, not what was asked last', async () => {
  const { lookUp, requests } = resolver(good);
  for (let at = 0; at <= 1000; at += 1) await lookUp(`n${at}.example`, 'A');
  await lookUp('n1000.example', 'A');
  expect(requests.length).toBe(1001);
  await lookUp('n0.example', 'A');
  expect(requests.length).toBe(1002);
});

test.each([
  { case: 'a failure', respond: async (url: string) => new Response(answer(url, { rcode: 2 }), dns) },
  { case: 'a TTL of zero', respond: async (url: string) => new Response(answer(url, { ttl: 0 }), dns) },
  {
    case: 'no such name without an SOA record',
    respond: async (url: string) => new Response(answer(url, { rcode: 3 }), dns),
  },
])('$case is not remembered', async ({ respond }) => {
  const { lookUp, requests } = resolver(respond);
  await lookUp('example.com', 'A');
  await lookUp('example.com', 'A');
  expect(requests.length).toBe(2);
});

import { afterEach, expect, test } from '@jest/globals';
import { ExternalServiceError } from '../../src/errors.ts';
import { retryAfter } from '../../src/outbound/retry-after.ts';
import { jsonSender } from '../../src/outbound/send-json.ts';
import { type LocalServer, localServer, type Reply } from '../support/local-server.ts';
import { until } from '../support/until.ts';

let server: LocalServer;
afterEach(() => server?.close());

const send = jsonSender({
  service: 'test service',
  tries: 3,
  firstWait: 4,
  clock: () => Date.parse('2026-01-01T00:00:00Z'),
  random: () => 0.5,
});

async function ask(
  replies: readonly (Reply | null)[],
  { timeout = 5000, signal }: { readonly timeout?: number; readonly signal?: AbortSignal } = {},
): Promise<unknown> {
  server = await localServer((_, n) => replies[Math.min(n, replies.length) - 1] ?? null);
  const request = { url: `${server.url}/x`, body: '{"q":1}', headers: {}, timeout, signal };
  return send(request).catch((error: unknown) => error);
}

const good = { body: '{"ok":true}' };

test.each<[string, readonly (Reply | null)[], number]>([
  ['an answer at once', [good], 1],
  ['an answer after 500', [{ status: 500 }, good], 2],
  ['an answer after 503 and 429', [{ status: 503 }, { status: 429 }, good], 3],
  ['an answer after one that is no JSON', [{ body: '{"half":' }, good], 2],
])('gives %s', async (_, replies, times) => {
  expect(await ask(replies)).toEqual({ ok: true });
  expect(server.asked).toHaveLength(times);
});

test.each<[string, readonly Reply[], RegExp, number, boolean]>([
  ['400 at once', [{ status: 400 }, good], /status 400/, 1, false],
  ['401 at once, naming the key', [{ status: 401 }, good], /401.*key/, 1, false],
  ['404 at once, naming the address', [{ status: 404 }, good], /404.*address/, 1, false],
  ['500 for ever', [{ status: 500 }], /status 500/, 3, true],
  ['no JSON for ever', [{ body: 'hello' }], /not JSON/, 3, true],
  [
    'a redirect, which is not followed',
    [{ status: 302, headers: { location: 'http://127.0.0.1:9/' } }],
    /redirects/,
    1,
    false,
  ],
  [
    'a wait that is too long',
    [{ status: 429, headers: { 'retry-after': '3600' } }, good],
    /asks to wait 3600 s/,
    1,
    true,
  ],
])('fails on %s', async (_, replies, message, times, retriable) => {
  const error = await ask(replies);
  expect(error).toBeInstanceOf(ExternalServiceError);
  expect(error).toMatchObject({ message: expect.stringMatching(message), retriable });
  expect(server.asked).toHaveLength(times);
});

test('waits as long as Retry-After asks', async () => {
  const before = performance.now();
  expect(await ask([{ status: 429, headers: { 'retry-after': '1' } }, good])).toEqual({ ok: true });
  expect(performance.now() - before).toBeGreaterThanOrEqual(990);
});

test.each([
  ['never answers', null],
  ['stops amid the answer', { body: '{"ok":true}', hangs: true }],
])('gives up on a service that %s', async (_, reply) => {
  const error = await ask([reply], { timeout: 500 });
  expect(error).toMatchObject({ message: expect.stringMatching(/did not answer within 0.5 s/) });
  expect(server.asked).toHaveLength(3);
});

test('reads no answer of unreasonable length', async () => {
  const error = await ask([{ body: `"${'x'.repeat(9 * 1024 * 1024)}"` }]);
  expect(error).toMatchObject({ message: expect.stringMatching(/more than 8 MiB/) });
});

test('says that nobody listens', async () => {
  server = await localServer(() => good);
  const { url } = server;
  await server.close();
  const error = await send({ url, body: null, headers: {}, timeout: 1000 }).catch((e) => e);
  expect(error).toMatchObject({
    message: expect.stringMatching(/cannot be reached: ECONNREFUSED/),
  });
});

test('ends with the reason of the caller’s signal, also while it waits', async () => {
  const stop = new AbortController();
  const last = server;
  const answer = ask([{ status: 429, headers: { 'retry-after': '30' } }], { signal: stop.signal });
  await until(() => server !== last && server.asked.length === 1, 'it is asked');
  setTimeout(() => stop.abort(new Error('enough')), 50);
  expect(await answer).toMatchObject({ message: 'enough' });
  expect(server.asked).toHaveLength(1);
});

test.each<[string | null, number | null]>([
  [null, null],
  ['7', 7000],
  ['0', 0],
  ['Thu, 01 Jan 2026 00:00:20 GMT', 20_000],
  ['Thu, 01 Jan 2015 00:00:20 GMT', 0],
  ['soon', null],
])('Retry-After %p is %p ms', (header, expected) => {
  expect(retryAfter(header, Date.parse('2026-01-01T00:00:00Z'))).toBe(expected);
});

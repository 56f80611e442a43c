import {
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  request,
  type Server,
} from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { OPEN_ACCESS } from '../../src/access/choose-access.ts';
import { StoreUnavailableError } from '../../src/errors.ts';
import type { Graph } from '../../src/graph/runner.ts';
import { closeGracefully } from '../../src/http/graceful-close.ts';
import { createHttpServer } from '../../src/http/http-server.ts';
import { listen } from '../../src/http/listen.ts';

const open: Server[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => closeGracefully(server, 100)));
});

async function start(graph: Partial<Graph> = {}, host = '127.0.0.1') {
  const server = createHttpServer({
    graph: { run: () => Promise.resolve([]), verify: () => Promise.resolve(), ...graph } as Graph,
    ingest: () => Promise.reject(new Error('This test ingests nothing.')),
    log: { error: () => undefined },
    host,
    access: OPEN_ACCESS,
    neo4j: {
      url: 'http://127.0.0.1:7474/browser',
      boltUri: 'bolt://127.0.0.1:7687',
      user: 'neo4j',
      passwordHint: 'the password is in .gainsay/<neo4j>/password',
    },
  });
  open.push(server);
  return { server, url: await listen(server, { host, port: 0, portConfigured: true }) };
}

interface Call {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

/** fetch() may not set Host and Origin, which these tests are about. */
function call(url: string, { method = 'GET', headers = {}, body }: Call = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>(
    (resolve, reject) => {
      const sent = request(url, { method, headers, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );
}

const JSON_TYPE = { 'content-type': 'application/json' };
const LIST = JSON.stringify({ query: '{ claims { nodes { id } } }' });

test('live says that the process runs, whatever Neo4j does', async () => {
  const { url } = await start({ verify: () => Promise.reject(new Error('gone')) });
  const { status, text } = await call(`${url}/health/live`);
  expect({ status, body: JSON.parse(text) }).toEqual({ status: 200, body: { status: 'live' } });
});

test.each([
  ['answers', () => Promise.resolve(), 200, { status: 'ready' }],
  [
    'is away',
    () => Promise.reject(new StoreUnavailableError('Neo4j at bolt://x is away.')),
    503,
    { status: 'not ready', reason: 'Neo4j at bolt://x is away.' },
  ],
  [
    'fails in a way we did not foresee',
    () => Promise.reject(new Error('password=secret')),
    503,
    { status: 'not ready', reason: 'Neo4j cannot be asked.' },
  ],
  [
    'does not answer at all',
    () => new Promise<void>(() => {}),
    503,
    { status: 'not ready', reason: 'Neo4j has not answered for 3 s.' },
  ],
])('ready when Neo4j %s', async (_, verify, status, body) => {
  const { url } = await start({ verify });
  const answer = await call(`${url}/health/ready`);
  expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({ status, body });
});

test('a query goes through to the graph', async () => {
  const { url } = await start();
  const { status, text } = await call(`${url}/graphql`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: LIST,
  });
  expect({ status, body: JSON.parse(text) }).toEqual({
    status: 200,
    body: { data: { claims: { nodes: [] } } },
  });
});

test('the start page links GraphiQL, Neo4j Browser and health, and escapes what it is told', async () => {
  const { url } = await start();
  const { text, headers } = await call(url);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  for (const link of [
    '/graphql',
    'http://127.0.0.1:7474/browser',
    '/health/live',
    '/health/ready',
  ]) {
    expect(text).toContain(`href="${link}"`);
  }
  expect(text).toContain('.gainsay/&lt;neo4j&gt;/password');
});

test('every answer has the headers that keep other pages out, and none lets them in', async () => {
  const { url } = await start();
  for (const path of ['/', '/graphql', '/health/live', '/nothing']) {
    const { headers } = await call(url + path, { headers: { origin: url } });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
});

test.each([
  ['a path that is not there', '/admin', {}, 404, 'NO_SUCH_PAGE'],
  ['a path that is a property of objects', '/constructor', {}, 404, 'NO_SUCH_PAGE'],
  [
    'health written to',
    '/health/live',
    { method: 'POST', headers: JSON_TYPE },
    405,
    'METHOD_NOT_ALLOWED',
  ],
  [
    'a foreign name that leads here',
    '/graphql',
    { headers: { host: 'evil.example' } },
    421,
    'WRONG_HOST',
  ],
  [
    'a page of another site',
    '/graphql',
    { headers: { origin: 'https://evil.example' } },
    403,
    'CROSS_ORIGIN',
  ],
  ['a page without a site', '/graphql', { headers: { origin: 'null' } }, 403, 'CROSS_ORIGIN'],
  [
    'a form',
    '/graphql',
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query={x}',
    },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'plain text',
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'text/plain' }, body: LIST },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'a form with a file',
    '/graphql',
    {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=application/json' },
      body: LIST,
    },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
])('%s is refused in JSON', async (_, path, sent: Call, status, code) => {
  const { url } = await start();
  const answer = await call(url + path, sent);
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text).errors[0].extensions.code).toBe(code);
});

test('an address other than loopback answers to any name', async () => {
  const { url } = await start({}, '0.0.0.0');
  const { status } = await call(`${url}/health/live`, { headers: { host: 'gainsay.example' } });
  expect(status).toBe(200);
});

test('a mutation cannot be sent by a link', async () => {
  const { url } = await start();
  const query = encodeURIComponent('mutation { ingestArticle(input: {text: "a"}) { __typename } }');
  const { status } = await call(`${url}/graphql?query=${query}`);
  expect(status).toBe(405);
});

test('closing lets a request in flight finish and takes no more', async () => {
  let arrived = () => {};
  let finish = () => {};
  const inFlight = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const { server, url } = await start({
    run: () => {
      arrived();
      return new Promise((resolve) => {
        finish = () => resolve([]);
      });
    },
  });
  const answer = call(`${url}/graphql`, { method: 'POST', headers: JSON_TYPE, body: LIST });
  await inFlight;
  const closed = closeGracefully(server);
  await expect(call(`${url}/health/live`)).rejects.toThrow('ECONNREFUSED');
  finish();
  expect((await answer).status).toBe(200);
  await closed;
});

test('closing does not wait for ever for a socket that sends nothing', async () => {
  const { server, url } = await start();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n');
  await closeGracefully(server, 50);
  socket.destroy();
});

test('a query is cancelled when the socket of its client closes', async () => {
  let signal: AbortSignal | undefined;
  const { url } = await start({
    run: (_query, _params, options) => {
      signal = options?.signal;
      return new Promise(() => {});
    },
  });
  const client = request(`${url}/graphql`, { method: 'POST', headers: JSON_TYPE });
  client.on('error', () => undefined);
  client.end(LIST);
  while (signal === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  const cancelled = new Promise((resolve) => signal?.addEventListener('abort', resolve));
  client.destroy();
  await cancelled;
  expect(signal.aborted).toBe(true);
});

test('a taken port that was asked for is an error that says what to do; one that was not gives way', async () => {
  const { url } = await start();
  const port = Number(new URL(url).port);
  const asked = createHttpServer({ ...IDLE });
  await expect(listen(asked, { host: '127.0.0.1', port, portConfigured: true })).rejects.toThrow(
    `Port ${port} is taken by another process. Stop it, or set GAINSAY_PORT to another port (0 for any free one).`,
  );
  const other = createHttpServer({ ...IDLE });
  open.push(other);
  const free = await listen(other, { host: '127.0.0.1', port, portConfigured: false });
  expect(free).not.toBe(url);
});

const IDLE = {
  graph: {} as Graph,
  ingest: () => Promise.reject(new Error('This test ingests nothing.')),
  log: { error: () => undefined },
  host: '127.0.0.1',
  access: OPEN_ACCESS,
  neo4j: null,
};

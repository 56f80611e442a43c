import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { OPEN_ACCESS } from '../../src/access/choose-access.ts';
import { query } from '../../src/graph/query.ts';
import type { Graph } from '../../src/graph/runner.ts';
import { buildDist, environmentOnTestNeo4j, start } from '../end-to-end/gainsay.ts';
import { describeWithGraph, secondGraph } from '../support/neo4j.ts';
import { until } from '../support/until.ts';
import { type Answered, call, codeOf, serveHttp } from './serving.ts';

const TIMES = 10;
const TICK_MS = 10;
/** Work in the server for one request that is refused; the least of some rounds counts, as the server has other work, too. */
const MOST_WORK_MS = 100;
const MOST_ROUNDS = 4;

const repeat = (times: number, of: (n: number) => string) =>
  Array.from({ length: times }, (_, n) => of(n)).join(' ');
const asked = (text: string) => ({ query: text });
const cycle = (n: number) =>
  repeat(
    n,
    (k) => `fragment f${k} on Claim { article { claims { nodes { ...f${(k + 1) % n} } } } }`,
  );
/** Each fragment spreads the next one twice: 2^50 fields, if somebody counted them one by one. */
const doubling = repeat(
  50,
  (k) =>
    `fragment d${k} on Claim { article { claims { nodes { ...d${k + 1} } } } event { claims { nodes { ...d${k + 1} } } } }`,
);

const CASES: readonly [name: string, body: unknown, status: number, code: string][] = [
  [
    'deep',
    asked(`{ claim(id: "a") { ${'article { revision { '.repeat(200)} id ${'} } '.repeat(200)} } }`),
    200,
    'QUERY_TOO_LARGE',
  ],
  ['wide', asked(`{ claims { nodes { ${'id '.repeat(3_900)} } } }`), 200, 'QUERY_TOO_LARGE'],
  [
    'of large lists in large lists',
    asked(
      '{ claims(first: 100) { nodes { contradictions(first: 100) { nodes { evidence { claim { id wording } } } } } } }',
    ),
    200,
    'QUERY_TOO_LARGE',
  ],
  [
    'of 1000 aliases',
    asked(`{ ${repeat(1_000, (n) => `a${n}: __typename`)} }`),
    200,
    'QUERY_TOO_LARGE',
  ],
  [
    'of 1000 aliased reads',
    asked(`{ ${repeat(1_000, (n) => `a${n}: claim(id: "x") { id }`)} }`),
    200,
    'QUERY_TOO_LARGE',
  ],
  [
    'of 1000 directives',
    asked(`{ __typename ${'@skip(if: false) '.repeat(1_000)} }`),
    200,
    'QUERY_TOO_LARGE',
  ],
  ['of a million tokens', asked(`{ ${'a '.repeat(1_000_000)} }`), 200, 'QUERY_TOO_LARGE'],
  [
    'of a fragment that holds itself',
    asked(`{ claim(id: "a") { ...f0 } } ${cycle(1)}`),
    200,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'of fragments in a ring',
    asked(`{ claim(id: "a") { ...f0 } } ${cycle(40)}`),
    200,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'of fragments that double',
    asked(`{ claim(id: "a") { ...d0 } } ${doubling} fragment d50 on Claim { id }`),
    200,
    'QUERY_TOO_LARGE',
  ],
  [
    'of operations in a batch',
    repeat(1, () => JSON.stringify(Array.from({ length: 1_000 }, () => asked('{ __typename }')))),
    400,
    'BAD_REQUEST',
  ],
  [
    'of 10 MB',
    JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(10_000_000) } }),
    413,
    'BODY_TOO_LARGE',
  ],
];

describeWithGraph('abuse', (graph) => {
  let child: ChildProcess;
  let url = '';
  let data = '';

  beforeAll(async () => {
    await buildDist();
    data = await mkdtemp(join(tmpdir(), 'gainsay-abuse-'));
    const settings = { NODE_OPTIONS: '', GAINSAY_PORT: '0' };
    const serving = start(['serve'], environmentOnTestNeo4j(data, settings));
    child = serving.child;
    url = (await serving.until(/GraphiQL\s+(http:\S+)\/graphql/))[1] ?? '';
    for (let n = 0; n < 20; n += 1)
      await call(`${url}/graphql`, { body: asked('{ claims { nodes { id } } }') });
  });

  afterAll(async () => {
    if (child === undefined) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  });

  /** Milliseconds of processor time that the server has taken so far. */
  async function work(): Promise<number> {
    const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8');
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return (user + system) * TICK_MS;
  }

  /** Somebody else asks all the while, from another address; gives how often they were answered. */
  async function meanwhile<Result>(
    abuse: () => Promise<Result>,
  ): Promise<{ result: Result; answered: number }> {
    let going = true;
    let answered = 0;
    const asking = (async () => {
      do {
        const answer = await call(`${url}/graphql`, {
          body: asked('{ __typename }'),
          from: '127.0.0.2',
        });
        expect(answer.body).toEqual({ data: { __typename: 'Query' } });
        answered += 1;
      } while (going);
    })();
    try {
      const result = await abuse();
      going = false;
      await asking;
      return { result, answered };
    } finally {
      going = false;
      await asking.catch(() => undefined);
    }
  }

  test.each(CASES)('a query %s is refused with little work', async (name, body, status, code) => {
    await call(`${url}/graphql`, { body });
    let each = Number.POSITIVE_INFINITY;
    for (let round = 0; round < MOST_ROUNDS && each >= MOST_WORK_MS; round += 1) {
      const before = await work();
      const answers: Answered[] = [];
      for (let n = 0; n < TIMES; n += 1) answers.push(await call(`${url}/graphql`, { body }));
      each = Math.min(each, ((await work()) - before) / TIMES);
      expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual(
        Array.from({ length: TIMES }, () => [status, code]),
      );
    }
    process.stdout.write(`abuse ${name}: ${each} ms of work each\n`);
    expect(each).toBeLessThan(MOST_WORK_MS);
    const { answered } = await meanwhile(() => call(`${url}/graphql`, { body }));
    expect(answered).toBeGreaterThan(0);
  });

  test('10,000 connections from one address leave room for another', async () => {
    const before = await work();
    const COUNT = 10_000;
    const { result, answered } = await meanwhile(() =>
      openConnections(COUNT, Number(new URL(url).port)),
    );
    const each = ((await work()) - before) / COUNT;
    process.stdout.write(
      `abuse connections: ${JSON.stringify(result)}, ${each} ms each, others answered ${answered} times\n`,
    );
    expect(result.refused).toBeGreaterThan(COUNT * 0.8);
    expect(result.failed).toBeLessThan(COUNT / 10);
    expect(answered).toBeGreaterThan(0);
    expect(each).toBeLessThan(MOST_WORK_MS);
  });

  test.each([
    [
      'a body that trickles',
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    ],
    ['headers that never end', 'GET /graphql HTTP/1.1\r\nHost: localhost\r\nX-A: '],
    ['nothing at all', ''],
  ])('%s ends with a 408 while others are answered', async (_, sent) => {
    const serving = await serveHttp(graph(), {
      access: OPEN_ACCESS,
      timeouts: { headers: 2_000, request: 3_000, idle: 2_000 },
    });
    const socket = connect(Number(new URL(serving.url).port), '127.0.0.1');
    const ended = textOf(socket);
    if (sent !== '') socket.write(sent);
    expect((await call(`${serving.url}/health/live`)).status).toBe(200);
    const text = await ended;
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(text).toContain('"code":"REQUEST_TIMEOUT"');
    await serving.close();
  });

  test('a query is ended in Neo4j when its client goes', async () => {
    const watcher = await secondGraph();
    const slow: Graph = {
      ...graph(),
      run: (_query, _params, options) => graph().run(SLOW, {}, options) as Promise<never[]>,
    };
    const serving = await serveHttp(slow, { access: OPEN_ACCESS });
    const running = async () => (await watcher.run(RUNNING, {})).length;
    const client = request(`${serving.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    client.on('error', () => undefined);
    client.end(JSON.stringify(asked('{ claims { nodes { id } } }')));
    await until(async () => (await running()) === 1, 'it runs');
    client.destroy();
    await until(async () => (await running()) === 0, 'it is ended');
    await serving.close();
    await watcher.close();
  });
});

/** Minutes of counting. */
const SLOW = query<Record<string, never>>()({
  cypher:
    '// test.slow\nUNWIND range(1, 100000000000) AS n WITH n WHERE n < 0 RETURN count(n) AS total',
  row: z.object({}),
});
const RUNNING = query<Record<string, never>>()({
  cypher:
    "// test.running\nSHOW TRANSACTIONS YIELD metaData, currentQuery WHERE currentQuery STARTS WITH '// test.slow' RETURN currentQuery AS text",
  row: z.object({ text: z.string() }),
});

function textOf(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  socket.on('error', () => undefined);
  return new Promise((done) => socket.once('close', () => done(text)));
}

const BATCH = 400;

/** Opens connections that say nothing, some hundreds at once and closing none, and counts those that are told to go. */
async function openConnections(count: number, port: number) {
  const counts = { waiting: 0, refused: 0, failed: 0 };
  const sockets: Socket[] = [];
  for (let begun = 0; begun < count; begun += BATCH) {
    await Promise.all(
      Array.from({ length: Math.min(BATCH, count - begun) }, async () => {
        const socket = connect(port, '127.0.0.1');
        sockets.push(socket);
        counts[await fateOf(socket)] += 1;
      }),
    );
  }
  for (const socket of sockets) socket.destroy();
  return counts;
}

/** One that is not told to go within some seconds of having been let in waits for its request to be sent. */
function fateOf(socket: Socket): Promise<'refused' | 'failed' | 'waiting'> {
  return new Promise((settle) => {
    socket.once('data', (text) =>
      settle(text.includes('TOO_MANY_CONNECTIONS') ? 'refused' : 'waiting'),
    );
    socket.once('connect', () => setTimeout(() => settle('waiting'), 5_000));
    socket.once('error', () => settle('failed'));
    socket.once('close', () => settle('failed'));
  });
}

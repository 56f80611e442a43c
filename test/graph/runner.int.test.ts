import { createServer, type Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { query } from '../../src/graph/query.ts';
import { openGraph } from '../../src/graph/runner.ts';
import { describeWithGraph } from '../support/neo4j.ts';
import { testNeo4j } from '../support/test-neo4j.ts';
import { until } from '../support/until.ts';

const connection = testNeo4j() ?? { uri: 'bolt://127.0.0.1:1', user: '', password: '' };
const none = z.object({});
const echo = query<{ readonly value: unknown }>()({
  cypher: '// test.echo\nRETURN $value AS value',
  row: z.object({ value: z.unknown() }),
});
const typeOf = query<{ readonly value: unknown }>()({
  cypher: '// test.type\nRETURN valueType($value) AS type',
  row: z.object({ type: z.string() }),
});
const create = query<{ readonly id: string }>()({
  cypher: '// test.create\nCREATE (:Outlet {id: $id})',
  row: none,
});
const outlets = query<Record<string, never>>()({
  cypher: '// test.outlets\nMATCH (o:Outlet) RETURN o.id AS id ORDER BY id LIMIT 100',
  row: z.object({ id: z.string() }),
});
const broken = query<Record<string, never>>()({ cypher: '// test.broken\nRETRUN 1', row: none });
const slow = query<Record<string, never>>()({
  cypher:
    '// test.slow\nUNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS n',
  row: none,
});
const running = query<Record<string, never>>()({
  cypher: `// test.running
SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.query = 'test.slow' RETURN metaData.app AS app`,
  row: z.object({ app: z.string() }),
});

describeWithGraph('the runner', (graph) => {
  test.each([
    ['a whole number', 5, 'INTEGER NOT NULL', 5],
    ['a fraction', 0.5, 'FLOAT NOT NULL', 0.5],
    ['a text', '’\u0000\u{1F6A2}', 'STRING NOT NULL', '’\u0000\u{1F6A2}'],
    ['a list of numbers', [1, 2], 'LIST<INTEGER NOT NULL> NOT NULL', [1, 2]],
    ['a list with a fraction', [1, 2.5], 'LIST<FLOAT NOT NULL> NOT NULL', [1, 2.5]],
    ['an embedding', Float32Array.of(1, 0), 'LIST<FLOAT NOT NULL> NOT NULL', [1, 0]],
    ['null', null, 'NULL', null],
  ])('sends and reads %s', async (_, value, type, back) => {
    expect(await graph().run(typeOf, { value })).toEqual([{ type }]);
    expect(await graph().run(echo, { value })).toEqual([{ value: back }]);
  });

  test.each([
    ["datetime('2025-10-21T11:30:00+02:00')", '2025-10-21T09:30:00.000Z'],
    ["date('2025-10-21')", '2025-10-21'],
    ["[datetime('2025-10-21T09:30:00.123456789Z')]", ['2025-10-21T09:30:00.123Z']],
    ["{at: datetime('2025-10-21')}", { at: '2025-10-21T00:00:00.000Z' }],
  ])('reads %s as ISO 8601', async (expression, value) => {
    const temporal = query<Record<string, never>>()({
      cypher: `// test.temporal\nRETURN ${expression} AS value`,
      row: z.object({ value: z.unknown() }),
    });
    expect(await graph().run(temporal, {})).toEqual([{ value }]);
  });

  test('a read sees the write before it, and a read transaction refuses to write', async () => {
    await graph().write('test.write', (tx) => tx.run(create, { id: 'one' }));
    expect(await graph().run(outlets, {})).toContainEqual({ id: 'one' });
    await expect(graph().run(create, { id: 'two' })).rejects.toMatchObject({ retriable: false });
  });

  test('a unit of work that fails half-way writes nothing', async () => {
    const failing = graph().write('test.half', async (tx) => {
      await tx.run(create, { id: 'half' });
      throw new TypeError('stop');
    });
    await expect(failing).rejects.toThrow(new TypeError('stop'));
    expect(await graph().run(outlets, {})).not.toContainEqual({ id: 'half' });
  });

  test('a second node with the same key is a conflict', async () => {
    const twice = graph().write('test.twice', async (tx) => {
      await tx.run(create, { id: 'same' });
      await tx.run(create, { id: 'same' });
    });
    await expect(twice).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('a wrong query and a wrong row are bugs that name the query', async () => {
    await expect(graph().run(broken, {})).rejects.toMatchObject({
      code: 'QUERY_FAILED',
      details: { query: 'test.broken' },
    });
    const wrong = query<{ value: unknown }>()({
      cypher: echo.cypher,
      row: z.object({ value: z.string() }),
    });
    await expect(graph().run(wrong, { value: 1 })).rejects.toMatchObject({
      code: 'ROW_SHAPE',
      details: { query: 'test.echo' },
    });
  });

  test('an aborted query ends at once, here and on the server; its metadata was there to see', async () => {
    const stop = new AbortController();
    const asked = graph().run(slow, {}, { signal: stop.signal });
    const outcome = expect(asked).rejects.toThrow('no longer wanted');
    const inServer = async () => (await graph().run(running, {})).length;
    await until(async () => (await inServer()) === 1, 'it runs');
    expect(await graph().run(running, {})).toEqual([{ app: 'gainsay' }]);
    stop.abort(new Error('no longer wanted'));
    await outcome;
    await until(async () => (await inServer()) === 0, 'it has ended');
  });

  test('the server ends a transaction that takes too long', async () => {
    const hasty = await openGraph({ ...connection, transactionTimeout: 500 });
    await expect(hasty.run(slow, {})).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await hasty.close();
  });

  test('a wrong password is refused, and the message says where the password comes from', async () => {
    const opening = openGraph({ ...connection, password: 'wrong', passwordFrom: '/data/password' });
    await expect(opening).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringContaining('/data/password'),
    });
  });

  test('an unknown database is refused', async () => {
    const opening = openGraph({ ...connection, database: 'nosuch' });
    await expect(opening).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringContaining('NEO4J_DATABASE'),
    });
  });

  test('nobody listening is unavailable, without delay', async () => {
    const since = Date.now();
    const opening = openGraph({ ...connection, uri: 'bolt://127.0.0.1:1', connectTimeout: 2_000 });
    await expect(opening).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retriable: true });
    expect(Date.now() - since).toBeLessThan(30_000);
  });

  test('somebody who listens and says nothing is unavailable, without hanging', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const since = Date.now();
    const opening = openGraph({
      ...connection,
      uri: `bolt://127.0.0.1:${port}`,
      connectTimeout: 500,
    });
    await expect(opening).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(Date.now() - since).toBeLessThan(30_000);
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
});

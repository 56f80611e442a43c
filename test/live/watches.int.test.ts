import { afterEach, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { recordChange } from '../../src/graph/changes.ts';
import { aboutQuay, storeNewsroom } from '../graphql/newsroom.ts';
import { type LocalServer, localServer, type Reply } from '../support/local-server.ts';
import { AT } from '../support/model-objects.ts';
import { describeWithGraph, emptyGraph } from '../support/neo4j.ts';
import { until } from '../support/until.ts';
import { type LiveServer, liveServer } from './live-server.ts';

const CREATE = `mutation ($input: CreateWatchInput!) { createWatch(input: $input) {
  __typename
  ... on NewWatch { secret watch { id filter active cursor } }
  ... on Error { code message }
} }`;
const WATCH = `query ($id: ID!) { watch(id: $id) {
  active cursor failures lastError disabledBecause
  deliveries(first: 100) { nodes { id state tries status change } }
} }`;
const START = Buffer.from('change 0').toString('base64url');

describeWithGraph('watches', (graph) => {
  let server: LiveServer | null = null;
  let receiver: LocalServer | null = null;
  afterEach(async () => {
    await server?.close();
    await receiver?.close();
    server = null;
    receiver = null;
  });

  async function open(
    answer: (n: number) => Reply | null,
    input: Record<string, unknown> = {},
    options: Parameters<typeof liveServer>[1] = {},
  ) {
    await emptyGraph(graph());
    await storeNewsroom(graph());
    receiver = await localServer((_asked, n) => answer(n));
    server = await liveServer(graph(), options);
    const url = `${receiver.url}/hook`;
    const { data } = await server.ask(CREATE, {
      input: { name: 'All', url, after: START, ...input },
    });
    expect(data.createWatch).toMatchObject({ __typename: 'NewWatch' });
    const { secret, watch } = data.createWatch as { secret: string; watch: { id: string } };
    const state = async () => (await server?.ask(WATCH, { id: watch.id }))?.data.watch;
    return { at: server, asked: receiver.asked, secret, id: watch.id, state };
  }
  const sequencesOf = (asked: LocalServer['asked']) =>
    asked.map(({ body }) => JSON.parse(body).data.sequence as number);

  test('are told what meets them, signed, in order, with both sides', async () => {
    const { asked, secret, state } = await open(() => ({ status: 204 }), {
      filter: { strengths: ['STRICT'] },
    });
    await until(() => asked.length === 2, 'two messages');
    for (const { body, headers } of asked) {
      const given = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, String(value)]),
      );
      const verified = new Webhook(secret).verify(body, given) as { type: string };
      expect(verified.type).toBe('contradiction.found');
      expect(() => new Webhook(secret).verify(`${body} `, given)).toThrow();
    }
    const [first, second] = sequencesOf(asked);
    expect(first).toBeLessThan(second ?? 0);
    const told = asked.map(({ body }) => JSON.parse(body).data.contradiction);
    const quay = told.find(({ id }) => id === aboutQuay.id);
    expect(
      quay.evidence.map((side: { quote: { exact: string } }) => side.quote.exact).sort(),
    ).toEqual(['the quay is not ready', 'the quay is ready']);
    expect(quay.evidence[0]).toMatchObject({
      article: { id: expect.any(String) },
      speakers: [{ name: expect.any(String) }],
    });
    await until(async () => (await state()).deliveries.nodes.length === 2, 'two deliveries kept');
    expect((await state()).deliveries.nodes).toMatchObject([
      { state: 'DELIVERED', tries: 1, status: 204 },
      { state: 'DELIVERED', tries: 1, status: 204 },
    ]);
  });

  test('are tried again after failures, one after another, with the same id', async () => {
    const { asked, state } = await open((n) => ({ status: n <= 3 ? 500 : 200 }));
    await until(() => asked.length === 6, 'six messages');
    expect(sequencesOf(asked)).toEqual([1, 1, 1, 1, 2, 3]);
    expect(new Set(asked.map(({ headers }) => headers['webhook-id'])).size).toBe(3);
    await until(async () => (await state()).failures === 0, 'the failures are forgotten');
    await until(async () => (await state()).deliveries.nodes.length === 3, 'all are kept');
    expect((await state()).deliveries.nodes.map(({ tries }: { tries: number }) => tries)).toEqual([
      1, 1, 4,
    ]);
  });

  test('get nothing twice after a restart, and what came meanwhile; a replay sends the same ids', async () => {
    const { at, asked, id } = await open(() => ({ status: 200 }));
    await until(() => asked.length === 3, 'three messages');
    await at.close();
    await graph().write('test.change', (tx) =>
      recordChange(tx, { changes: [{ kind: 'changed', contradictionId: aboutQuay.id }], at: AT }),
    );
    server = await liveServer(graph());
    await until(() => asked.length === 4, 'the fourth');
    expect(sequencesOf(asked)).toEqual([1, 2, 3, 4]);
    const { data } = await server.ask(
      `mutation ($id: ID!, $after: String!) { replayWatch(id: $id, after: $after) { __typename } }`,
      { id, after: START },
    );
    expect(data.replayWatch.__typename).toBe('Watch');
    await until(() => asked.length === 8, 'all again');
    const ids = asked.map(({ headers }) => headers['webhook-id']);
    expect(ids.slice(4)).toEqual(ids.slice(0, 4));
  });

  test('are paused when the receiver is gone, or has failed for too long', async () => {
    const gone = await open(() => ({ status: 410 }));
    await until(async () => !(await gone.state()).active, 'it is paused');
    expect(await gone.state()).toMatchObject({ disabledBecause: expect.stringContaining('410') });
    await gone.at.close();
    await receiver?.close();
    const failing = await open(() => ({ status: 503 }), {}, { timing: { disableAfter: 300 } });
    await until(async () => !(await failing.state()).active, 'it is paused');
    expect((await failing.state()).disabledBecause).toContain('status 503');
  });

  test('send to no private address: refused when made, and when the rule or the name changes later', async () => {
    const { asked, at } = await open(
      () => ({ status: 200 }),
      {},
      { timing: { firstWait: 60_000 } },
    );
    await until(() => asked.length === 3, 'three messages');
    await at.close();
    await graph().write('test.change', (tx) =>
      recordChange(tx, { changes: [{ kind: 'changed', contradictionId: aboutQuay.id }], at: AT }),
    );
    server = await liveServer(graph(), { allowPrivate: false, timing: { firstWait: 60_000 } });
    const strict = server;
    await until(
      async () =>
        (await strict.ask('{ watches { nodes { failures lastError } } }')).data.watches.nodes[0]
          .failures > 0,
      'the try is refused',
    );
    expect(asked).toHaveLength(3);
    for (const url of [
      'http://127.0.0.1:1/',
      'http://2130706433/',
      'http://[::ffff:10.0.0.1]/',
      'http://169.254.169.254/latest/meta-data',
      'http://localhost/',
      'ftp://example.org/',
      'https://me:secret@example.org/',
    ]) {
      const { data } = await strict.ask(CREATE, { input: { name: 'No', url } });
      expect(data.createWatch).toMatchObject({ __typename: 'InputError', code: 'INVALID_INPUT' });
    }
    expect((await strict.ask('{ watches { totalCount } }')).data.watches.totalCount).toBe(1);
  });
});

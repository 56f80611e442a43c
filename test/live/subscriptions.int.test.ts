import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { recordChange } from '../../src/graph/changes.ts';
import { saveContradictions } from '../../src/graph/store-comparison.ts';
import { aboutQuay, aboutSailing, storeNewsroom } from '../graphql/newsroom.ts';
import { AT } from '../support/model-objects.ts';
import { describeWithGraph, emptyGraph, secondGraph } from '../support/neo4j.ts';
import { until } from '../support/until.ts';
import { type LiveServer, liveServer } from './live-server.ts';

const FOUND = `subscription ($filter: ContradictionFilter, $changes: [ChangeKind!], $after: String) {
  contradictionFound(filter: $filter, changes: $changes, after: $after) {
    cursor change contradictionId
    contradiction { kind strength evidence { quote { exact } speakers { actor { name } } article { title } } }
  }
}`;

interface Seen {
  readonly events: {
    readonly cursor: string;
    readonly change: string;
    readonly contradictionId: string;
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
    readonly contradiction: any;
  }[];
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly errors: any[];
  isOpen: boolean;
  isOver: boolean;
  stop(): void;
}

function follow(server: LiveServer, variables: Record<string, unknown> = {}): Seen {
  const seen: Seen = { events: [], errors: [], isOpen: false, isOver: false, stop: () => {} };
  const connected = () => {
    seen.isOpen = true;
  };
  const client = createClient({ url: server.url, retryAttempts: 0, on: { connected } });
  seen.stop = client.subscribe(
    { query: FOUND, variables },
    {
      next: ({ data, errors }) => {
        if (errors !== undefined) seen.errors.push(...errors);
        else
          seen.events.push((data as { contradictionFound: Seen['events'][0] }).contradictionFound);
      },
      error: async (error) => {
        const { response } = error as { readonly response?: Response };
        seen.errors.push(response === undefined ? error : await response.text());
        seen.isOver = true;
      },
      complete: () => {
        seen.isOver = true;
      },
    },
  );
  return seen;
}

describeWithGraph('contradictionFound', (graph) => {
  let server: LiveServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });
  const startOf = async () => (await server?.ask('{ latestChange }'))?.data.latestChange as string;

  test('tells each disagreement with its evidence; the filter holds', async () => {
    await emptyGraph(graph());
    server = await liveServer(graph());
    const after = await startOf();
    await storeNewsroom(graph());
    const all = follow(server, { after });
    const strict = follow(server, { after, filter: { strengths: ['STRICT'], actor: 'Dockers' } });
    const words = follow(server, { after, filter: { text: '"two weeks" ferry' } });
    await until(() => all.events.length === 3, 'three events');
    await until(() => strict.events.length === 1 && words.events.length === 1, 'one event each');
    expect(strict.events[0]?.contradictionId).toBe(aboutQuay.id);
    expect(words.events[0]?.contradictionId).toBe(aboutSailing.id);
    const sailing = all.events.find(({ contradictionId }) => contradictionId === aboutSailing.id);
    expect(sailing?.contradiction.evidence).toHaveLength(2);
    expect(
      sailing?.contradiction.evidence.flatMap((side: { speakers: { actor: { name: string } }[] }) =>
        side.speakers.map(({ actor }) => actor.name),
      ),
    ).toEqual(expect.arrayContaining(['Ada Quill', 'Harbour Office']));
    // What is judged anew is told as it now stands, not as it was read before.
    await graph().write('test.store', (tx) =>
      saveContradictions(tx, [{ ...aboutQuay, strength: 'tension' }], AT),
    );
    await until(() => all.events.length === 4, 'the change');
    expect(all.events[3]).toMatchObject({
      change: 'CHANGED',
      contradictionId: aboutQuay.id,
      contradiction: { strength: 'TENSION' },
    });
    expect(strict.events).toHaveLength(1);
    for (const each of [all, strict, words]) each.stop();
  });

  test('who comes back with the cursor loses nothing and gets nothing twice, while others write', async () => {
    await emptyGraph(graph());
    await storeNewsroom(graph());
    server = await liveServer(graph());
    const { graph: own } = server;
    const other = await secondGraph();
    const after = await startOf();
    const write = (to: typeof other) =>
      to.write('test.change', (tx) =>
        recordChange(tx, { changes: [{ kind: 'changed', contradictionId: aboutQuay.id }], at: AT }),
      );
    const writing = (async () => {
      for (let n = 0; n < 60; n++) await Promise.all([write(own), write(other)]);
    })();
    const cursors: string[] = [];
    let sessions = 0;
    while (cursors.length < 120) {
      const seen = follow(server, { after: cursors.at(-1) ?? after });
      const enough = 7 + (sessions % 5) * 4;
      await until(
        () => seen.events.length >= Math.min(enough, 120 - cursors.length),
        `more events after ${cursors.length}`,
      );
      seen.stop();
      cursors.push(...seen.events.map(({ cursor }) => cursor));
      sessions++;
    }
    await writing;
    await other.close();
    expect(sessions).toBeGreaterThan(5);
    expect(new Set(cursors).size).toBe(120);
    const sequences = cursors.map((cursor) =>
      Number(Buffer.from(cursor, 'base64url').toString().split(' ')[1]),
    );
    expect(sequences).toEqual(Array.from({ length: 120 }, (_, n) => n + 4));
  });

  test.each([
    ['nonsense', { after: 'nonsense' }, 'INVALID_INPUT'],
    [
      'a cursor of another list',
      { after: Buffer.from('["claims",1,"x"]').toString('base64url') },
      'INVALID_INPUT',
    ],
    [
      'a cursor ahead of the feed',
      { after: Buffer.from('change 999999').toString('base64url') },
      'INVALID_INPUT',
    ],
    ['an empty choice', { changes: [] }, 'INVALID_INPUT'],
    [
      'a range upside down',
      { filter: { publishedAt: { from: '2025-02-01', to: '2025-01-01' } } },
      'INVALID_INPUT',
    ],
  ])('refuses %s', async (_what, variables, code) => {
    server = await liveServer(graph());
    const seen = follow(server, variables);
    await until(() => seen.errors.length > 0, 'an error');
    expect(JSON.stringify(seen.errors)).toContain(code);
    expect(seen.events).toEqual([]);
  });

  test('no more are open at once than may be; a place is free again when a client goes', async () => {
    await emptyGraph(graph());
    await storeNewsroom(graph());
    const subscriptions = { perPrincipal: 2, inAll: 10, slowAfter: 60_000 };
    server = await liveServer(graph(), { subscriptions });
    const after = Buffer.from('change 0').toString('base64url');
    const open = [follow(server, { after }), follow(server, { after })];
    await until(() => open.every(({ events }) => events.length > 0), 'both are open');
    const third = follow(server, { after });
    await until(() => third.errors.length > 0, 'the third is refused');
    expect(JSON.stringify(third.errors)).toContain('TOO_MANY_SUBSCRIPTIONS');
    open[0]?.stop();
    const at = server;
    await until(async () => {
      const again = follow(at, { after });
      await until(() => again.events.length > 0 || again.errors.length > 0, 'an answer');
      const isOpen = again.events.length > 0;
      again.stop();
      return isOpen;
    }, 'a place is free');
    open[1]?.stop();
  });

  test('a client that does not read is ended with a code, and holds nothing meanwhile', async () => {
    await emptyGraph(graph());
    await storeNewsroom(graph());
    const changes = Array.from({ length: 4_000 }, () => ({
      kind: 'changed' as const,
      contradictionId: aboutSailing.id,
    }));
    await graph().write('test.change', (tx) => recordChange(tx, { changes, at: AT }));
    const subscriptions = { perPrincipal: 5, inAll: 10, slowAfter: 400 };
    server = await liveServer(graph(), { subscriptions });
    const after = Buffer.from('change 0').toString('base64url');
    const { url, server: http } = server;
    const big = Array.from(
      { length: 15 },
      (_, n) => `e${n}: evidence { quote { exact prefix suffix } article { title url } }`,
    );
    const query = `subscription ($after: String) { contradictionFound(after: $after) {
      cursor contradiction { ${big.join(' ')} }
    } }`;
    const response = await new Promise<IncomingMessage>((answered, failed) => {
      const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
      const request = httpRequest(url, { method: 'POST', headers }, answered);
      request.on('error', failed);
      request.end(JSON.stringify({ query, variables: { after } }));
    });
    response.pause();
    const connections = () =>
      new Promise<number>((count) => http.getConnections((_error, open) => count(open)));
    await until(async () => (await connections()) === 0, 'the connection is closed');
    let text = '';
    response.on('data', (part: Buffer) => {
      text += part.toString();
    });
    const over = new Promise((done) => response.once('close', done));
    response.on('error', () => undefined).resume();
    await over;
    const told = [...text.matchAll(/"cursor":"/g)].length;
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(4_000);
    expect(server.errors).toEqual([]);
  });

  test('at the end of the service, those who listen are told so', async () => {
    server = await liveServer(graph());
    const seen = follow(server, { after: Buffer.from('change 0').toString('base64url') });
    await until(() => seen.events.length > 0, 'it is open');
    seen.events.length = 0;
    const idle = follow(server);
    await until(() => idle.isOpen, 'the idle one is open');
    const closing = server.close();
    server = null;
    await until(() => idle.isOver, 'the idle one is over');
    await closing;
    expect(idle.errors).toMatchObject([{ extensions: { code: 'SERVICE_CLOSING' } }]);
    seen.stop();
  });
});

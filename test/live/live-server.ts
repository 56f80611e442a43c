import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Graph } from '../../src/graph/runner.ts';
import type { Analysis } from '../../src/graphql/analysis.ts';
import type { Ingest } from '../../src/graphql/context.ts';
import { createGraphqlServer } from '../../src/graphql/graphql-server.ts';
import { storedFilter } from '../../src/graphql/stored-filter.ts';
import type { SubscriptionLimits } from '../../src/graphql/subscription-slots.ts';
import type { Recompare } from '../../src/ingest/recomparer.ts';
import type { DeliveryTiming } from '../../src/live/deliverer.ts';
import { type OpenLive, openLive } from '../../src/live/open-live.ts';
import { wakeOnWrite } from '../../src/live/wake-on-write.ts';
import { LOCAL_PRINCIPAL } from '../../src/model/principal.ts';

export interface LiveServer {
  readonly url: string;
  readonly server: Server;
  readonly live: OpenLive;
  readonly graph: Graph;
  readonly errors: unknown[];
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  ask(query: string, variables?: object): Promise<any>;
  close(): Promise<void>;
}

interface Options {
  readonly ingest?: Ingest;
  readonly analysis?: Analysis;
  readonly recompare?: Recompare;
  readonly allowPrivate?: boolean;
  readonly timing?: Partial<DeliveryTiming>;
  readonly subscriptions?: SubscriptionLimits;
  readonly queueLimit?: number;
}

const QUICK = { firstWait: 20, longestWait: 200, lookEvery: 500, timeout: 60_000 };

/** GraphQL over HTTP with all that is live, as `startService` puts it together, but for who may ask. */
export async function liveServer(graph: Graph, options: Options = {}): Promise<LiveServer> {
  const errors: unknown[] = [];
  const live = openLive({
    graph,
    now: () => new Date().toISOString(),
    filterOf: storedFilter(graph),
    allowPrivate: options.allowPrivate ?? true,
    onError: (_what, error) => errors.push(error),
    timing: { ...QUICK, ...options.timing },
    pollEvery: 200,
    ...(options.queueLimit === undefined ? {} : { queueLimit: options.queueLimit }),
  });
  const waking = wakeOnWrite(graph, () => live.feed.wake());
  const yoga = createGraphqlServer({
    graph: waking,
    ingest: options.ingest ?? (() => Promise.reject(new Error('This test ingests nothing.'))),
    log: { error: ({ error }) => errors.push(error) },
    live,
    analysis: options.analysis ?? null,
    recompare: options.recompare,
    subscriptions: options.subscriptions,
  });
  const server = createServer((request, response) => {
    void yoga(request, response, { principal: LOCAL_PRINCIPAL });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return {
    url,
    server,
    live,
    graph: waking,
    errors,
    async ask(query, variables = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return response.json();
    },
    async close() {
      live.endSubscriptions();
      server.closeIdleConnections();
      const closed = new Promise((done) => server.close(done));
      const cut = setTimeout(() => server.closeAllConnections(), 2_000);
      await closed;
      clearTimeout(cut);
      await live.close();
    },
  };
}

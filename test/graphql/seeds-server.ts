import type { Ask } from '../../scripts/query-answers.ts';
import type { Graph } from '../../src/graph/runner.ts';
import type { Inference } from '../../src/inference/inference.ts';
import { checkClaim } from '../../src/ingest/check-claim.ts';
import { ingestArticle } from '../../src/ingest/ingest-article.ts';
import { recomparer } from '../../src/ingest/recomparer.ts';
import { whyNot } from '../../src/ingest/why-not.ts';
import { liveServer } from '../live/live-server.ts';

export interface SeedsServer {
  readonly ask: Ask;
  close(): Promise<void>;
}

/** All that the service answers, over HTTP, for the documented queries; of a subscription the first event. */
export async function seedsServer(graph: Graph, inference: Inference): Promise<SeedsServer> {
  const now = () => new Date().toISOString();
  const deps = { graph, inference, now };
  const failures: unknown[] = [];
  const server = await liveServer(graph, {
    allowPrivate: false,
    ingest: (request, principal, options) =>
      ingestArticle({ ...request, retrievedAt: now() }, { ...deps, ...options, principal }),
    recompare: recomparer(deps, (error) => failures.push(error)),
    analysis: {
      embed: (texts) => inference.embed(texts),
      checkClaim: (claim, options) => checkClaim(claim, deps, options),
      whyNot: (a, b, options) => whyNot(a, b, deps, options),
    },
  });
  return {
    ask: (query, variables) =>
      /^subscription\b/m.test(query)
        ? firstEvent(server.url, query, variables)
        : server.ask(query, variables),
    async close() {
      await server.close();
      if (failures.length > 0) throw new AggregateError(failures, 'Comparing anew failed.');
    },
  };
}

async function firstEvent(url: string, query: string, variables: object): ReturnType<Ask> {
  const leaving = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
  });
  let text = '';
  try {
    for await (const part of response.body ?? []) {
      text += new TextDecoder().decode(part);
      const data = /^event: next\ndata: (.*)$/m.exec(text)?.[1];
      if (data !== undefined && text.includes(`${data}\n\n`)) return JSON.parse(data);
    }
  } finally {
    leaving.abort();
  }
  throw new Error(`The subscription ended without an event: ${text}`);
}

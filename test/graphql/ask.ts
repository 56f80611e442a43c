import type { Graph } from '../../src/graph/runner.ts';
import type { Analysis } from '../../src/graphql/analysis.ts';
import type { Ingest } from '../../src/graphql/context.ts';
import { createGraphqlServer } from '../../src/graphql/graphql-server.ts';
import { LOCAL_PRINCIPAL, type Principal } from '../../src/model/principal.ts';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly data: any;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly errors?: readonly any[];
}

interface Serving {
  readonly graph?: Pick<Graph, 'run'> & Partial<Pick<Graph, 'write'>>;
  readonly ingest?: Ingest;
  readonly analysis?: Analysis;
  readonly timeLimits?: { readonly query: number; readonly mutation: number };
  /** Who asks; whoever is at this machine unless told. */
  readonly principal?: Principal;
}

/** A GraphQL server without a port; `logged` holds what it hid from its callers, `ran` the names of its Cypher queries. */
export function serve({
  graph,
  ingest,
  analysis,
  timeLimits,
  principal = LOCAL_PRINCIPAL,
}: Serving = {}) {
  const logged: { readonly id: string; readonly error: unknown }[] = [];
  const ran: string[] = [];
  const counted: Pick<Graph, 'run' | 'write'> = {
    run: (query, params, options) => {
      ran.push(query.name);
      return graph === undefined ? Promise.resolve([]) : graph.run(query, params, options);
    },
    write: (name, work, options) => {
      ran.push(name);
      if (graph?.write === undefined) throw new Error('This test has no graph to write to.');
      return graph.write(name, work, options);
    },
  };
  const server = createGraphqlServer({
    graph: counted,
    ingest: ingest ?? (() => Promise.reject(new Error('This test ingests nothing.'))),
    analysis: analysis ?? null,
    log: { error: (entry) => logged.push(entry) },
    ...(timeLimits === undefined ? {} : { timeLimits }),
  });
  const fetch = (body: unknown, init: RequestInit = {}) =>
    server.fetch(
      'http://yoga/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...init,
      },
      { principal },
    );
  async function ask(query: string, variables: object = {}): Promise<Answer> {
    ran.length = 0;
    const response = await fetch({ query, variables });
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  }
  return { ask, fetch, logged, ran };
}

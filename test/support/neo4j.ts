import { afterAll, beforeAll, describe } from '@jest/globals';
import { z } from 'zod';
import { migrate } from '../../src/graph/migrate.ts';
import { query } from '../../src/graph/query.ts';
import { type Graph, openGraph, type Runner } from '../../src/graph/runner.ts';
import { testNeo4j } from './test-neo4j.ts';

/** A describe block on an empty graph; skipped where Neo4j could not be started. Files run one after another. */
export function describeWithGraph(name: string, body: (graph: () => Graph) => void): void {
  const connection = testNeo4j();
  (connection === null ? describe.skip : describe)(name, () => {
    let graph: Graph | null = null;
    beforeAll(async () => {
      if (connection === null) return;
      graph = await openGraph(connection);
      await migrate(graph, { now: () => new Date().toISOString() });
      await emptyGraph(graph);
    });
    afterAll(() => graph?.close());
    body(() => {
      if (graph === null) throw new Error('The graph is open only while tests run.');
      return graph;
    });
  });
}

const deleteSome = query<{ readonly limit: number }>()({
  cypher: `// test.empty
MATCH (n) WHERE NOT n:Migration OR n.number > 9000
WITH n LIMIT $limit DETACH DELETE n
RETURN count(*) AS deleted`,
  row: z.object({ deleted: z.number() }),
});
/** At one time: a large graph is more than the small heap of a test's Neo4j deletes at once. */
const BATCH = 2_000;

/** Deletes all nodes but the record of migrations (those above 9000 are tests'). */
export async function emptyGraph(graph: Graph): Promise<void> {
  for (let deleted = BATCH; deleted === BATCH; ) {
    const rows = await graph.write('test.empty', (tx: Runner) =>
      tx.run(deleteSome, { limit: BATCH }),
    );
    deleted = rows[0]?.deleted ?? 0;
  }
}

/** A connection of its own to the same server, as another process has it. The caller closes it. */
export async function secondGraph(): Promise<Graph> {
  const connection = testNeo4j();
  if (connection === null) throw new Error('There is no Neo4j to connect to.');
  return openGraph(connection);
}

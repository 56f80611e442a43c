import { openGraph } from '../src/graph/runner.ts';
import { seedsServer } from '../test/graphql/seeds-server.ts';
import startNeo4j from '../test/support/start-neo4j.ts';
import stopNeo4j from '../test/support/stop-neo4j.ts';
import { testNeo4j } from '../test/support/test-neo4j.ts';
import { ingestSeeds } from './ingest-seeds.ts';
import { openModels } from './open-models.ts';
import { rewriteAnswers } from './query-answers.ts';

// Asks the queries of docs/queries of a graph that holds the two seed articles and nothing else, and writes their answers
// beside them: for each NAME.graphql that has a NAME.json with its variables.
await startNeo4j({ maxWorkers: 1 });
const inference = openModels('node_modules/.cache/gainsay/seeds.tsv');
try {
  const connection = testNeo4j();
  if (connection === null) throw new Error('Neo4j does not start; see above.');
  const graph = await openGraph(connection);
  try {
    await ingestSeeds(graph, inference);
    const server = await seedsServer(graph, inference);
    const changed = await rewriteAnswers(server.ask).finally(() => server.close());
    process.stdout.write(
      changed.length === 0 ? 'No answer has changed.\n' : `Changed: ${changed.join(', ')}.\n`,
    );
  } finally {
    await graph.close();
  }
} finally {
  await inference.close();
  await stopNeo4j();
}

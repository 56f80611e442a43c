import { openGraph } from '../src/graph/runner.ts';
import { defaultModelsFolder } from '../src/inference/default-models-folder.ts';
import { openInference } from '../src/inference/open-inference.ts';
import { serve } from '../test/graphql/ask.ts';
import startNeo4j from '../test/support/start-neo4j.ts';
import stopNeo4j from '../test/support/stop-neo4j.ts';
import { testNeo4j } from '../test/support/test-neo4j.ts';
import { ingestSeeds } from './ingest-seeds.ts';
import { rewriteAnswers } from './query-answers.ts';

// Asks the queries of docs/queries of a graph that holds the two seed articles and nothing else, and writes their answers
// beside them: for each NAME.graphql that has a NAME.json with its variables.
await startNeo4j();
const inference = openInference({ modelsFolder: defaultModelsFolder() });
try {
  const connection = testNeo4j();
  if (connection === null) throw new Error('Neo4j does not start; see above.');
  const graph = await openGraph(connection);
  try {
    await ingestSeeds(graph, inference);
    const changed = await rewriteAnswers(serve({ graph }).ask);
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

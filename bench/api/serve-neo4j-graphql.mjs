// (c): @neo4j/graphql on the HTTP server that this API has too (graphql-yoga). Plain JavaScript: its packages are not
// those of the repository, and so are unknown to its type check.
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { LEDGER_CLAIMS, REVERSALS, SEARCH_HITS } from './bare-cypher.ts';
import { countRuns, readTask, report } from './child.ts';
import { typeDefs } from './neo4j-graphql-types.mjs';

const { uri, user, password } = readTask();
const runs = countRuns(import.meta.url);
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
const library = new Neo4jGraphQL({
  typeDefs: typeDefs({
    ledgerClaims: LEDGER_CLAIMS,
    reversals: REVERSALS,
    searchHits: SEARCH_HITS,
  }),
  driver,
});
const schema = await library.getSchema();
const yoga = createYoga({
  schema,
  context: () => ({ sessionConfig: { defaultAccessMode: neo4j.session.READ } }),
  maskedErrors: false,
  logging: false,
  landingPage: false,
  graphiql: false,
});
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => {
  report(`http://127.0.0.1:${server.address().port}/graphql`, runs);
});

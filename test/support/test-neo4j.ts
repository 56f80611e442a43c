import { z } from 'zod';

/** Name of the variable through which the run's Neo4js, one for each worker of jest, are passed to the test files, as JSON. */
export const TEST_NEO4J = 'GAINSAY_TEST_NEO4J';

export interface TestNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

const server = z.object({ uri: z.string(), user: z.string(), password: z.string() });
const shape = z.union([
  z.array(server),
  server.transform((one) => [one]),
  z.object({ skipped: z.string() }),
]);

/** How to reach the Neo4j of this worker; null where none could be started (told loudly once, at the start). */
export function testNeo4j(): TestNeo4j | null {
  const given = process.env[TEST_NEO4J];
  if (given === undefined)
    throw new Error('Run integration tests by jest --selectProjects integration.');
  const parsed = shape.parse(JSON.parse(given));
  if ('skipped' in parsed) return null;
  const own = parsed[Number(process.env.JEST_WORKER_ID ?? 1) - 1];
  if (own === undefined) {
    throw new Error(`${TEST_NEO4J} names ${parsed.length} servers: run no more workers than that.`);
  }
  return own;
}

import { z } from 'zod';

/** Name of the variable through which the run's one Neo4j is passed to the test files, as JSON. */
export const TEST_NEO4J = 'GAINSAY_TEST_NEO4J';

export interface TestNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

const shape = z.union([
  z.object({ uri: z.string(), user: z.string(), password: z.string() }),
  z.object({ skipped: z.string() }),
]);

/** How to reach the run's Neo4j; null where it could not be started (told loudly once, at the start). */
export function testNeo4j(): TestNeo4j | null {
  const given = process.env[TEST_NEO4J];
  if (given === undefined)
    throw new Error('Run integration tests by jest --selectProjects integration.');
  const parsed = shape.parse(JSON.parse(given));
  return 'skipped' in parsed ? null : parsed;
}

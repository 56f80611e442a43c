import { z } from 'zod';

/** Name of the variable through which the run's one service is passed to the test files, as JSON. */
export const TEST_SERVICE = 'GAINSAY_TEST_SERVICE';

const shape = z.object({
  url: z.string(),
  browserUrl: z.string(),
  boltUri: z.string(),
  password: z.string(),
  /** An article on a web server beside it, which it may fetch. */
  articleUrl: z.string(),
});

/** The built service with the seeds in it, on a Neo4j of its own; all files of a run share it. */
export type TestService = Readonly<z.infer<typeof shape>>;

export function testService(): TestService {
  const given = process.env[TEST_SERVICE];
  if (given === undefined) throw new Error('Run browser tests by npm run test:browser.');
  return shape.parse(JSON.parse(given));
}

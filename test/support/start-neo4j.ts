import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../src/environment.ts';
import { migrate } from '../../src/graph/migrate.ts';
import { openGraph } from '../../src/graph/runner.ts';
import { openEmbedded } from '../../src/neo4j/embedded.ts';
import { TEST_NEO4J, type TestNeo4j } from './test-neo4j.ts';

const GIVE_UP_AFTER_MS = 10 * 60_000;
const MOST_SERVERS = 4;

declare global {
  var stopTestNeo4j: (() => Promise<void>) | undefined;
}

/**
 * Jest globalSetup of the integration project: an embedded Neo4j for each worker, for the whole run, on free ports and
 * temporary data folders. TEST_NEO4J may name servers that run already ([{"uri","user","password"}, …] or one alone);
 * they are used as they are.
 */
export default async function startNeo4j({
  maxWorkers,
}: {
  readonly maxWorkers: number;
}): Promise<void> {
  if (process.env[TEST_NEO4J] !== undefined) return;
  if (maxWorkers > MOST_SERVERS) {
    throw new Error(
      `${maxWorkers} workers would need as many Neo4js: run the integration tests with --maxWorkers ${MOST_SERVERS} or fewer, or --runInBand.`,
    );
  }
  const running: Running[] = [];
  globalThis.stopTestNeo4j = async () => {
    await Promise.all(running.map(({ stop }) => stop()));
  };
  try {
    // One after the other, as the first may have to fetch Neo4j, and starting takes every core.
    for (let n = 0; n < maxWorkers; n += 1) running.push(await start());
    process.env[TEST_NEO4J] = JSON.stringify(running.map(({ connection }) => connection));
  } catch (error) {
    await globalThis.stopTestNeo4j();
    const reason = error instanceof Error ? error.message : String(error);
    if (process.env.CI === 'true') {
      throw new Error(`The integration tests need Neo4j, which does not start: ${reason}`, {
        cause: error,
      });
    }
    process.stderr.write(
      `\n*** ALL INTEGRATION TESTS ARE SKIPPED: Neo4j does not start.\n*** ${reason}\n\n`,
    );
    process.env[TEST_NEO4J] = JSON.stringify({ skipped: reason });
  }
}

interface Running {
  readonly connection: TestNeo4j;
  stop(): Promise<void>;
}

async function start(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-test-neo4j-'));
  const environment = readEnvironment({
    ...process.env,
    NEO4J_URI: '',
    GAINSAY_DATA: folder,
    GAINSAY_BOLT_PORT: '0',
    GAINSAY_BROWSER_PORT: '0',
    GAINSAY_HEAP: '512m',
  });
  const server = await openEmbedded({
    environment,
    owner: { command: 'jest', shared: false },
    whenHeld: 'refuse',
    now: () => new Date(),
    onProgress: (line) => process.stderr.write(`${line}\n`),
    signal: AbortSignal.timeout(GIVE_UP_AFTER_MS),
    probe: async (connection) => (await openGraph(connection)).close(),
  });
  const { boltUri: uri, user, password } = server;
  const graph = await openGraph({ uri, user, password });
  await migrate(graph, { now: () => new Date().toISOString() });
  await graph.close();
  return {
    connection: { uri, user, password },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

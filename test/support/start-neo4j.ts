import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../src/environment.ts';
import { migrate } from '../../src/graph/migrate.ts';
import { openGraph } from '../../src/graph/runner.ts';
import { openEmbedded } from '../../src/neo4j/embedded.ts';
import { TEST_NEO4J, type TestNeo4j } from './test-neo4j.ts';

const GIVE_UP_AFTER_MS = 10 * 60_000;

declare global {
  var stopTestNeo4j: (() => Promise<void>) | undefined;
}

/**
 * Jest globalSetup of the integration project: one embedded Neo4j for the whole run, on free ports and a temporary
 * data folder. TEST_NEO4J may name a server that runs already ({"uri","user","password"}); it is used as it is.
 */
export default async function startNeo4j(): Promise<void> {
  if (process.env[TEST_NEO4J] !== undefined) return;
  try {
    const connection = await start();
    process.env[TEST_NEO4J] = JSON.stringify(connection);
  } catch (error) {
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

async function start(): Promise<TestNeo4j> {
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
  globalThis.stopTestNeo4j = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const { boltUri: uri, user, password } = server;
  const graph = await openGraph({ uri, user, password });
  await migrate(graph, { now: () => new Date().toISOString() });
  await graph.close();
  return { uri, user, password };
}

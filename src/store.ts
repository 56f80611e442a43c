import type { Environment } from './environment.ts';
import { SetupError } from './errors.ts';
import { migrate } from './graph/migrate.ts';
import { probeGraph } from './graph/probe.ts';
import { type Graph, openGraph } from './graph/runner.ts';
import { openEmbedded } from './neo4j/embedded.ts';

/** An open, migrated graph and where it lives. */
export interface Store {
  readonly graph: Graph;
  readonly boltUri: string;
  /** Neo4j Browser with address and user filled in; null for a server that is not ours. */
  readonly browserUrl: string | null;
  /** The embedded server was started for this store, and does in Browser what `browserCommands` says. */
  readonly isOurs: boolean;
  readonly user: string;
  /** Where the password is to be found, never the password itself. */
  readonly passwordHint: string;
  /** Settles with what happened if our own server ends by itself. */
  readonly failed: Promise<Error>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly environment: Environment;
  /** As others will read it: 'gainsay serve'. */
  readonly command: string;
  /** What to do where another service runs its own server on the data folder. */
  readonly whenHeld: 'attach' | 'refuse';
  /** What Neo4j Browser runs at each log-in, where the server is started by us. */
  readonly browserCommands?: readonly string[];
  readonly onProgress: (line: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Opens the graph: the server of NEO4J_URI where that is set, else the embedded one, started or joined.
 * @throws SetupError, StoreUnavailableError, StoreRefusedError
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const server = await openServer(options);
  try {
    const graph = await openGraph({
      uri: server.boltUri,
      user: server.user,
      password: server.password,
      database: options.environment.neo4j.database,
      passwordFrom: server.passwordHint,
    });
    try {
      await applyMigrations(graph, options.onProgress);
    } catch (error) {
      await graph.close();
      throw error;
    }
    return {
      graph,
      boltUri: server.boltUri,
      browserUrl: server.browserUrl,
      isOurs: server.owned,
      user: server.user,
      passwordHint: server.passwordHint,
      failed: server.failed,
      async close() {
        await graph.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function openServer({ environment, command, ...options }: StoreOptions) {
  const { uri, user, password } = environment.neo4j;
  if (uri !== null) {
    if (password === null) {
      throw new SetupError(
        `NEO4J_URI is set (${uri}); set NEO4J_PASSWORD to the password of ${user} too.`,
      );
    }
    return {
      boltUri: uri,
      browserUrl: null,
      owned: false,
      user,
      password,
      passwordHint: 'the variable NEO4J_PASSWORD',
      failed: new Promise<Error>(() => undefined),
      stop: async () => undefined,
    };
  }
  const server = await openEmbedded({
    ...options,
    environment,
    owner: { command, shared: false },
    probe: probeGraph,
    now: () => new Date(),
  });
  if (server.readOnly) {
    throw new SetupError(
      `The Neo4j of ${environment.data} runs read-only, to be looked at (gainsay neo4j start --read-only). Stop it with \`gainsay neo4j stop\`, then try again.`,
    );
  }
  return { ...server, passwordHint: `${environment.data}/neo4j-password` };
}

async function applyMigrations(graph: Graph, onProgress: (line: string) => void): Promise<void> {
  const { applied, changed, unknown } = await migrate(graph, {
    now: () => new Date().toISOString(),
  });
  if (applied.length > 0) onProgress(`Migrated the graph: ${applied.join(', ')}.`);
  if (changed.length > 0) {
    onProgress(
      `Migrations changed since they were applied, the graph may lack something: ${changed.join(', ')}.`,
    );
  }
  if (unknown.length > 0) {
    onProgress(`The graph was migrated by a later version of Gainsay: ${unknown.join(', ')}.`);
  }
}

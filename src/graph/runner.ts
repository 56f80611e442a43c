import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { RowShapeError, StoreUnavailableError } from '../errors.ts';
import { type ErrorContext, storeError } from './errors.ts';
import type { Query } from './query.ts';
import { fromDriver, toDriver } from './temporal.ts';

const { READ, WRITE } = neo4j.session;

export interface GraphOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database?: string;
  /** Where the password comes from, for the message when it is refused. */
  readonly passwordFrom?: string;
  /** How long to wait for the server to answer before giving up, in milliseconds. */
  readonly connectTimeout?: number;
  /** After how many milliseconds the server itself ends a transaction. */
  readonly transactionTimeout?: number;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Runs queries: the graph itself (each in a read transaction of its own) or one transaction. */
export interface Runner {
  run<Params extends object, Row>(
    query: Query<Params, Row>,
    params: Params,
    options?: RunOptions,
  ): Promise<readonly Row[]>;
}

/** An open connection pool to one database. Reads see what this object wrote before (bookmarks). */
export interface Graph extends Runner {
  /** Several reads in one transaction. */
  read<Result>(
    name: string,
    work: (tx: Runner) => Promise<Result>,
    options?: RunOptions,
  ): Promise<Result>;
  /** One write transaction: all or nothing. `work` may be run again after a deadlock, so it changes nothing outside. */
  write<Result>(
    name: string,
    work: (tx: Runner) => Promise<Result>,
    options?: RunOptions,
  ): Promise<Result>;
  /** Runs one schema statement (migrations only: such a statement may not share a transaction with data). */
  define(name: string, statement: string): Promise<void>;
  /** Resolves if the server answers and lets us in. */
  verify(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Connects to Neo4j and checks that it answers.
 * @throws StoreUnavailableError, StoreRefusedError
 */
export async function openGraph(options: GraphOptions): Promise<Graph> {
  const database = options.database ?? 'neo4j';
  const connectTimeout = options.connectTimeout ?? 5_000;
  const timeout = options.transactionTimeout ?? 120_000;
  const bookmarkManager = neo4j.bookmarkManager();
  const contextOf = (query: string): ErrorContext => ({
    uri: options.uri,
    user: options.user,
    database,
    passwordFrom: options.passwordFrom ?? 'the variable NEO4J_PASSWORD',
    query,
  });
  const driver = connect(options, connectTimeout);

  async function inTransaction<Result>(
    mode: 'READ' | 'WRITE',
    name: string,
    work: (tx: Runner) => Promise<Result>,
    { signal }: RunOptions = {},
  ): Promise<Result> {
    signal?.throwIfAborted();
    const session = driver.session({
      database,
      bookmarkManager,
      defaultAccessMode: mode === 'READ' ? READ : WRITE,
    });
    const config = { timeout, metadata: { app: 'gainsay', query: name } };
    const managed = (tx: ManagedTransaction) =>
      work({ run: (query, params) => runIn(tx, { query, params, contextOf }) });
    try {
      const running =
        mode === 'READ'
          ? session.executeRead(managed, config)
          : session.executeWrite(managed, config);
      return await untilAborted(running, session, signal);
    } catch (error) {
      throw storeError(error, contextOf(name));
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  /**
   * One read as a transaction that the server itself begins and ends: its messages go out together, where a managed
   * transaction waits for three answers. The driver repeats it once; what is still passing after that is tried as a
   * managed transaction is.
   */
  async function readOnce<Params extends object, Row>(
    query: Query<Params, Row>,
    params: Params,
    { signal }: RunOptions = {},
  ): Promise<readonly Row[]> {
    signal?.throwIfAborted();
    const session = driver.session({ database, bookmarkManager, defaultAccessMode: READ });
    const config = { timeout, metadata: { app: 'gainsay', query: query.name } };
    try {
      const running = runIn(session, { query, params, config, contextOf });
      return await untilAborted(running, session, signal);
    } catch (error) {
      if (signal?.aborted !== true && error instanceof neo4j.Neo4jError && error.retryable) {
        return inTransaction('READ', query.name, (tx) => tx.run(query, params), { signal });
      }
      throw storeError(error, contextOf(query.name));
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  const graph: Graph = {
    run: readOnce,
    read: (name, work, runOptions) => inTransaction('READ', name, work, runOptions),
    write: (name, work, runOptions) => inTransaction('WRITE', name, work, runOptions),
    async define(name, statement) {
      const session = driver.session({ database, bookmarkManager });
      const config = { timeout, metadata: { app: 'gainsay', query: name } };
      try {
        await session.executeWrite((tx) => tx.run(statement).then(() => undefined), config);
      } catch (error) {
        throw storeError(error, contextOf(name));
      } finally {
        await session.close().catch(() => undefined);
      }
    },
    async verify() {
      try {
        await within(connectTimeout * 2, driver.getServerInfo({ database }), options.uri);
        const asked = driver.executeQuery('RETURN 1', {}, { database, routing: 'READ' });
        await within(connectTimeout * 2, asked, options.uri);
      } catch (error) {
        throw storeError(error, contextOf('graph.verify'));
      }
    },
    close: () => driver.close(),
  };

  try {
    await graph.verify();
  } catch (error) {
    await driver.close().catch(() => undefined);
    throw error;
  }
  return graph;
}

function connect({ uri, user, password }: GraphOptions, connectTimeout: number): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    connectionTimeout: connectTimeout,
    connectionAcquisitionTimeout: 30_000,
    maxTransactionRetryTime: 15_000,
    maxConnectionPoolSize: 50,
    userAgent: 'gainsay',
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
}

interface ToRun<Params extends object, Row> {
  readonly query: Query<Params, Row>;
  readonly params: Params;
  /** Only where the query is a transaction of its own. */
  readonly config?: Parameters<Session['run']>[2];
  readonly contextOf: (query: string) => ErrorContext;
}

async function runIn<Params extends object, Row>(
  runner: ManagedTransaction | Session,
  { query, params, config, contextOf }: ToRun<Params, Row>,
): Promise<readonly Row[]> {
  const sent = toDriver({ ...params }) as Record<string, unknown>;
  const result = await withoutStack(() => (runner as Session).run(query.cypher, sent, config));
  return result.records.map((record) => {
    const parsed = query.row.safeParse(fromDriver(record.toObject()));
    if (parsed.success) return parsed.data;
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new RowShapeError(
      `A row of ${query.name} has another shape than the query promises (${problems.slice(0, 3).join('; ')}). The graph may have been written by another version: run "gainsay migrate", and report it if that does not help.`,
      { details: { query: query.name, uri: contextOf(query.name).uri, problems } },
    );
  });
}

/**
 * The driver notes for each query the stack of whoever asks, as text, which takes longer than to pack the query. Our own
 * errors name the query and have a stack.
 */
function withoutStack<Result>(send: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return send();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Rejects as soon as the signal fires; closing the session resets the connection, which ends the query on the server. */
async function untilAborted<Result>(
  running: Promise<Result>,
  session: Session,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (signal === undefined) return running;
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => {
      running.catch(() => undefined);
      void session.close().catch(() => undefined);
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([running, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

async function within<Result>(ms: number, work: Promise<Result>, uri: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new StoreUnavailableError(
          `Neo4j at ${uri} did not answer within ${ms} ms. Check that it is running and that the address is right.`,
          { details: { uri } },
        ),
      );
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

import { openAccess, planAccess } from './access/choose-access.ts';
import { readCalibration } from './calibration-file.ts';
import { chooseFetcher } from './choose-fetcher.ts';
import { chooseJudge } from './choose-judge.ts';
import { chooseReader } from './choose-reader.ts';
import { chooseReconciler } from './choose-reconciler.ts';
import type { Environment } from './environment.ts';
import { defaultQueriesFolder } from './graphql/default-queries-folder.ts';
import { storedFilter } from './graphql/stored-filter.ts';
import { readTrustedDocuments, withBoard } from './graphql/trusted-documents.ts';
import { boardDocuments, readBoardFiles } from './http/board-files.ts';
import { defaultBoardFolder } from './http/default-board-folder.ts';
import { closeGracefully } from './http/graceful-close.ts';
import { defaultCypherFolder, defaultStyleFile } from './http/guide/default-guide-folder.ts';
import { browserCommands, GUIDE_PATH, guideRoutes } from './http/guide/guide-routes.ts';
import { createHttpServer } from './http/http-server.ts';
import { addressOf, listen, settlePort } from './http/listen.ts';
import type { Inference } from './inference/inference.ts';
import { checkClaim } from './ingest/check-claim.ts';
import { finishPending } from './ingest/finish-pending.ts';
import { ingestArticle } from './ingest/ingest-article.ts';
import type { IngestDeps } from './ingest/ingest-deps.ts';
import { recomparer } from './ingest/recomparer.ts';
import { whyNot } from './ingest/why-not.ts';
import { importTask } from './interchange/claim-review/import-task.ts';
import { interchangeRoutes } from './interchange/routes.ts';
import { openLive } from './live/open-live.ts';
import { wakeOnWrite } from './live/wake-on-write.ts';
import { openFeedService } from './sources/feed-runner.ts';
import { openSources } from './sources/open-sources.ts';
import { openStore, type Store } from './store.ts';

export interface ServiceOptions {
  readonly environment: Environment;
  readonly inference: Inference;
  readonly onProgress: (line: string) => void;
  readonly onError: (line: string, error: unknown) => void;
  readonly signal: AbortSignal;
}

/** A running service: the graph, and HTTP in front of it. */
export interface Service {
  readonly url: string;
  /** How access is controlled, in words. */
  readonly access: string;
  readonly store: Store;
  readonly deps: IngestDeps;
  /** Settles with what happened if it cannot go on: the embedded Neo4j ended by itself. */
  readonly failed: Promise<Error>;
  /** Lets requests in flight finish, then closes HTTP, the graph and the embedded Neo4j, in this order. */
  close(): Promise<void>;
}

/**
 * Composition root: opens the graph, makes good what a crash left undone, and serves.
 * @throws SetupError, StoreError, ModelError; what was begun is stopped again
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { environment, inference, onProgress, onError, signal } = options;
  const plan = planAccess(environment.access, environment.http.host);
  if (plan.warning !== null) onProgress(plan.warning);
  const { corsOrigins, onlyPersisted, queries, connections } = environment.access;
  const stored = readTrustedDocuments(queries ?? defaultQueriesFolder());
  const reader = chooseReader({ environment, inference });
  const reconciler = chooseReconciler(environment);
  const judge = chooseJudge(environment);
  const calibration = await readCalibration(environment);
  const board = readBoardFiles(defaultBoardFolder());
  const documents = withBoard(stored, boardDocuments(board));
  if (board === null)
    onProgress('The board is not built, so that / shows a start page: npm run build.');
  const address = await settlePort(environment.http);
  const origin = addressOf(address);
  const store = await openStore({
    environment,
    command: 'gainsay serve',
    whenHeld: 'refuse',
    browserCommands: browserCommands(origin),
    onProgress,
    signal,
  });
  try {
    const { boltUri, user, passwordHint } = store;
    // Browser opens the guide itself where the server was started with it, else by its address.
    const arrive = `&cmd=play&arg=${encodeURIComponent(`${origin}${GUIDE_PATH}`)}`;
    const browserUrl =
      store.isOurs || store.browserUrl === null ? store.browserUrl : `${store.browserUrl}${arrive}`;
    const now = () => new Date().toISOString();
    const live = openLive({
      graph: store.graph,
      now,
      filterOf: storedFilter(store.graph),
      allowPrivate: environment.allowPrivateWebhooks,
      onError,
    });
    const graph = wakeOnWrite(store.graph, () => live.feed.wake());
    const deps: IngestDeps = { graph, inference, reader, reconciler, calibration, judge, now };
    const finished = await finishPending({ ...deps, signal });
    if (finished.length > 0) {
      onProgress(`Finished ${finished.length} comparisons that an earlier run had left undone.`);
    }
    const fetcher = chooseFetcher(environment);
    const sources = openSources(deps, fetcher);
    const server = createHttpServer({
      graph,
      sources,
      importFactChecks: (request, principal) =>
        importTask(request, principal, {
          ...deps,
          allowedOrigins: environment.fetching.allowedOrigins,
        }),
      ingest: (request, principal, options) =>
        ingestArticle({ ...request, retrievedAt: now() }, { ...deps, ...options, principal }),
      live,
      recompare: recomparer(deps, (error) => onError('comparing anew failed', error)),
      analysis: {
        embed: (texts) => inference.embed(texts),
        checkClaim: (claim, options) => checkClaim(claim, deps, options),
        whyNot: (a, b, options) => whyNot(a, b, deps, options),
      },
      log: { error: ({ id, path, error }) => onError(`error ${id} at ${path}`, error) },
      host: environment.http.host,
      access: openAccess(plan, graph, (error) => onError('the use of a key was not noted', error)),
      corsOrigins,
      documents,
      onlyPersisted,
      connections,
      board,
      routes: [
        ...interchangeRoutes({ graph, publishing: environment.publishing, now }),
        ...guideRoutes({ cypher: defaultCypherFolder(), style: defaultStyleFile(), browserUrl }),
      ],
      neo4j: { url: browserUrl, boltUri, user, passwordHint },
    });
    const url = await listen(server, address);
    const feeds = openFeedService({
      ...sources.runner,
      onError: (error) => onError('a feed could not be looked at', error),
    });
    return {
      url,
      access: plan.says,
      store: { ...store, browserUrl },
      deps,
      failed: store.failed,
      async close() {
        live.endSubscriptions();
        await closeGracefully(server);
        await Promise.all([live.close(), feeds.close()]);
        await fetcher.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

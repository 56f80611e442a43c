import { randomUUID } from 'node:crypto';
import { canonicalUrl } from '../article/canonical-url.ts';
import { ConflictError, InputError, NotFoundError } from '../errors.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import { recordAudit } from '../graph/audit.ts';
import { addFeed, feedById, removeFeed } from '../graph/feeds.ts';
import { revisionCounts } from '../graph/revision-state.ts';
import { revisionsOf } from '../graph/revisions.ts';
import type { Graph } from '../graph/runner.ts';
import { commitArticle, prepareArticle } from '../ingest/ingest-article.ts';
import type { IngestDeps } from '../ingest/ingest-deps.ts';
import type { IngestReport } from '../ingest/report.ts';
import type { Feed } from '../model/feed.ts';
import type { ArticleId } from '../model/ids.ts';
import { LOCAL_PRINCIPAL, type Principal } from '../model/principal.ts';
import { type CollectDeps, collectPage, failureOf } from './collect-page.ts';
import { driftOf } from './drift-of.ts';
import {
  type FeedOutcome,
  type FeedRunnerOptions,
  type RunOptions,
  runFeed,
} from './feed-runner.ts';
import { EVERY_MINUTES } from './feed-schedule.ts';
import type { PageResult, ReportedDrift } from './page-result.ts';
import { graphPages } from './page-store.ts';

/** A page whose article is in the graph. */
export interface ReadPage {
  readonly report: IngestReport;
  /** What an edit since it was last read did to its claims; null where there was none. */
  readonly drift: ReportedDrift | null;
  /** The server had nothing newer (304), and the page was not read again. */
  readonly isUnchanged: boolean;
}

/** Where articles come from beside files: pages of the web, and lists of them. */
export interface Sources {
  /** @throws FetchRefusedError where it was not fetched; ArticleRejectedError, InputError, PipelineError, StoreError */
  ingestUrl(
    url: string,
    principal: Principal,
    options?: Pick<IngestDeps, 'onStage' | 'signal'>,
  ): Promise<ReadPage>;
  /** Adds a feed, due at once. @throws InputError, PrivateAddressError */
  addFeed(
    feed: { readonly url: string; readonly everyMinutes?: number | null | undefined },
    principal: Principal,
  ): Promise<Feed>;
  /** By id or address. @throws NotFoundError */
  removeFeed(id: string, principal: Principal): Promise<Feed>;
  /** Looks at a feed now. @throws NotFoundError; ConflictError where another process is at it */
  runFeed(id: string, options?: RunOptions): Promise<FeedOutcome>;
  /** What a service needs to look at feeds when they are due. */
  readonly runner: FeedRunnerOptions;
}

/** Joins fetching and ingesting. Articles are ingested one after another, in whatever order they come in. */
export function openSources(deps: IngestDeps, fetcher: Fetcher): Sources {
  const { graph, now } = deps;
  const oneAtATime = queue();
  const collecting = (
    principal: Principal,
    options: Pick<IngestDeps, 'onStage' | 'signal'> = {},
  ): CollectDeps => ({
    fetcher,
    pages: graphPages(graph),
    now,
    signal: options.signal,
    driftOf: (report) => driftOf(graph, report),
    ingest: (read) =>
      oneAtATime(async () => {
        const with_ = { ...deps, ...options, principal };
        return commitArticle(await prepareArticle(() => read, with_), with_);
      }),
  });
  const runner: FeedRunnerOptions = { ...collecting(LOCAL_PRINCIPAL), graph };

  return {
    runner,
    async ingestUrl(url, principal, options) {
      const result = await collectPage(canonicalUrl(url), collecting(principal, options));
      if (result.kind === 'refused' || result.kind === 'rejected') throw failureOf(result);
      if (result.kind === 'ingested') return { ...result, isUnchanged: false };
      return { report: await heldReport(graph, result), drift: null, isUnchanged: true };
    },
    async addFeed({ url: written, everyMinutes }, principal) {
      const minutes = everyMinutes ?? EVERY_MINUTES.usual;
      if (
        !Number.isInteger(minutes) ||
        minutes < EVERY_MINUTES.least ||
        minutes > EVERY_MINUTES.most
      ) {
        throw new InputError(
          `A feed is looked at every ${EVERY_MINUTES.least} to ${EVERY_MINUTES.most} minutes; ${minutes} is none of them.`,
        );
      }
      const url = canonicalUrl(written);
      const refusal = fetcher.check(url);
      if (refusal !== null)
        throw new InputError(refusal.message, { details: { reason: refusal.reason, url } });
      const { id, name } = principal;
      return graph.write('feeds.add', async (tx) => {
        const feed = await addFeed(
          tx,
          { id: randomUUID(), url, everyMinutes: minutes, createdBy: { id, name } },
          now(),
        );
        if (feed === null) throw new InputError('There are too many feeds. Remove some first.');
        await recordAudit(tx, {
          principal,
          action: 'feed.add',
          targets: [feed.id],
          summary: `Added the feed ${url}.`,
          at: now(),
        });
        return feed;
      });
    },
    async removeFeed(id, principal) {
      return graph.write('feeds.remove', async (tx) => {
        const feed = await feedById(tx, id);
        if (feed === null) throw noFeed(id);
        await removeFeed(tx, feed.id);
        await recordAudit(tx, {
          principal,
          action: 'feed.remove',
          targets: [feed.id],
          summary: `Removed the feed ${feed.url}.`,
          at: now(),
        });
        return feed;
      });
    },
    async runFeed(id, options) {
      const feed = await feedById(graph, id);
      if (feed === null) throw noFeed(id);
      const outcome = await runFeed(feed.id, runner, options);
      if (outcome === null) {
        throw new ConflictError(
          'Another process is looking at this feed. Wait until it has done so.',
        );
      }
      return outcome;
    },
  };
}

const noFeed = (id: string) =>
  new NotFoundError(
    `There is no feed with the id or address "${id.slice(0, 200)}". List them: gainsay feeds list.`,
    {
      details: { kind: 'Feed', id },
    },
  );

/** The report of an article that is as it was. */
async function heldReport(
  graph: Graph,
  { articleId, url }: Extract<PageResult, { readonly kind: 'unchanged' }>,
): Promise<IngestReport> {
  const [revisions = []] = await revisionsOf(graph, [articleId]);
  const revisionId = revisions.at(-1);
  if (revisionId === undefined)
    throw new NotFoundError(`The article of ${url} is gone from the graph.`);
  return {
    articleId: articleId as ArticleId,
    revisionId,
    title: null,
    revision: revisions.length,
    isNew: false,
    counts: await revisionCounts(graph, revisionId),
    warnings: [],
    durations: { read: 0, extract: 0, store: 0, compare: 0 },
  };
}

/** Does one thing after another; one that fails does not hold up the rest. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

import { randomUUID } from 'node:crypto';
import { NotFoundError } from '../errors.ts';
import { dueFeeds, type FeedState, feedDone, holdFeed, releaseFeed } from '../graph/feeds.ts';
import type { Graph } from '../graph/runner.ts';
import type { Feed } from '../model/feed.ts';
import { collectFeed, type FeedRun } from './collect-feed.ts';
import type { CollectDeps } from './collect-page.ts';
import { nextLook } from './feed-schedule.ts';
import type { PageResult } from './page-result.ts';

export interface FeedRunnerOptions extends CollectDeps {
  readonly graph: Graph;
  /** 0..1. */
  readonly random?: () => number;
  /** Pages of one feed that are collected at one look. */
  readonly most?: number;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onPage?: (result: PageResult) => void;
}

/** How long a run may hold a feed; one that was cut off lets go of it by then. */
const HOLD_MS = 60 * 60_000;

/** What came of a look, and the feed as it now stands. */
export interface FeedOutcome extends Omit<FeedRun, 'feed'> {
  readonly feed: Feed;
}

/**
 * Looks at one feed now, keeps what came of it, and when the next look is due. Null where another process is at it.
 * @throws NotFoundError where there is no such feed; StoreError
 */
export async function runFeed(
  id: string,
  options: FeedRunnerOptions,
  { signal, onPage }: RunOptions = {},
): Promise<FeedOutcome | null> {
  const { graph, now, random = Math.random, most } = options;
  const by = randomUUID();
  const at = now();
  const until = new Date(Date.parse(at) + HOLD_MS).toISOString();
  const feed = await graph.write('feeds.hold', (tx) => holdFeed(tx, { id, by, at, until }));
  if (feed === null) return null;
  try {
    const run = await collectFeed(
      feed,
      { ...options, signal },
      { ...(most && { most }), ...(onPage && { onPage }) },
    );
    const state = stateAfter(feed, run);
    const wait = nextLook({ ...feed, ...state }, run, { now: Date.parse(now()), random });
    const nextAt = new Date(Date.parse(now()) + wait).toISOString();
    const kept = await graph.write('feeds.done', (tx) =>
      feedDone(tx, { id, by, at: now(), nextAt, properties: state }),
    );
    if (kept === null)
      throw new NotFoundError('The feed was removed meanwhile. What it brought in stays.');
    return { ...run, feed: kept };
  } catch (error) {
    await graph.write('feeds.release', (tx) => releaseFeed(tx, { id, by })).catch(() => undefined);
    throw error;
  }
}

function stateAfter(feed: Feed, run: FeedRun): FeedState {
  const { status, listed, etag, lastModified, problems } = run;
  const [problem] = problems;
  const isGone = problem !== undefined && 'status' in problem && problem.status === 410;
  return {
    kind: listed?.kind ?? feed.kind,
    title: listed?.title ?? feed.title,
    etag,
    lastModified,
    lastStatus: status === 'failed' && problem && 'reason' in problem ? problem.reason : status,
    lastError: problem?.message ?? null,
    failures: status === 'failed' ? feed.failures + 1 : 0,
    // 410 Gone is meant for good (RFC 9110, 15.5.11).
    active: feed.active && !(status === 'failed' && isGone),
  };
}

export interface FeedService {
  /** Ends the looks under way between two pages. */
  close(): Promise<void>;
}

/** Looks at feeds when they are due, a few side by side and never two of one host. */
export function openFeedService(
  options: FeedRunnerOptions & {
    readonly onError: (error: unknown) => void;
    /** Milliseconds between two questions for what is due. */
    readonly lookEvery?: number;
    readonly sideBySide?: number;
  },
): FeedService {
  const { graph, now, onError, lookEvery = 15_000, sideBySide = 4 } = options;
  const closing = new AbortController();
  const running = new Map<string, Promise<void>>();
  let looking: Promise<void> | null = null;

  async function look(): Promise<void> {
    const free = sideBySide - running.size;
    if (free <= 0) return;
    for (const { id, url } of await dueFeeds(graph, { at: now(), limit: 100 })) {
      const host = new URL(url).hostname;
      if (running.has(host) || running.size >= sideBySide || closing.signal.aborted) continue;
      const work = runFeed(id, options, { signal: closing.signal })
        .then(() => undefined)
        .catch((error) => {
          if (!closing.signal.aborted) onError(error);
        })
        .finally(() => running.delete(host));
      running.set(host, work);
    }
  }

  const timer = setInterval(() => {
    looking ??= look()
      .catch(onError)
      .finally(() => {
        looking = null;
      });
  }, lookEvery);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      closing.abort();
      await looking;
      await Promise.all(running.values());
    },
  };
}

import type { ChangeFeed } from './change-feed.ts';
import type { Deliverer } from './deliverer.ts';
import type { Jobs } from './jobs.ts';

/** What the service does beside answering: it follows the feed, runs jobs, and delivers what watches ask for. */
export interface Live {
  readonly feed: ChangeFeed;
  readonly jobs: Jobs;
  readonly deliverer: Deliverer;
  /** Whether watches may name loopback and private addresses. */
  readonly allowPrivate: boolean;
  /** Fires when the service closes: subscriptions end. */
  readonly closing: AbortSignal;
}

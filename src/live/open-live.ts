import type { ContradictionFilter } from '../graph/contradiction-list.ts';
import type { Graph } from '../graph/runner.ts';
import type { Timestamp } from '../model/time.ts';
import { publicAgent } from '../outbound/public-address.ts';
import { openChangeFeed } from './change-feed.ts';
import { type DeliveryTiming, openDeliverer } from './deliverer.ts';
import { openJobs } from './jobs.ts';
import type { Live } from './live.ts';

export interface LiveOptions {
  /** The graph as it is, not one that wakes the feed. */
  readonly graph: Graph;
  readonly now: () => Timestamp;
  /** What a stored filter means now. */
  readonly filterOf: (filter: string | null) => Promise<ContradictionFilter>;
  /** Messages may also go to loopback and private addresses: for tests and development alone. */
  readonly allowPrivate: boolean;
  readonly onError: (what: string, error: unknown) => void;
  readonly timing?: Partial<DeliveryTiming>;
  /** Milliseconds between two looks at the feed while somebody waits for it. */
  readonly pollEvery?: number;
  readonly queueLimit?: number;
}

export interface OpenLive extends Live {
  /** Lets subscriptions end; call it before HTTP is closed. */
  endSubscriptions(): void;
  /** Ends jobs and deliveries between two steps; what is left undone is told, or taken up by the next start. */
  close(): Promise<void>;
}

/** Starts everything that the service does by itself. */
export function openLive(options: LiveOptions): OpenLive {
  const { graph, now, filterOf, allowPrivate, onError, timing = {}, pollEvery = 1_000 } = options;
  const closing = new AbortController();
  const feed = openChangeFeed({
    graph,
    pollEvery,
    onError: (error) => onError('the feed of changes cannot be read', error),
  });
  const dispatcher = publicAgent({ allowPrivate, connectTimeout: 10_000, bodyTimeout: 30_000 });
  const jobs = openJobs({
    graph,
    now,
    onError: (error) => onError('a job', error),
    queueLimit: options.queueLimit ?? 20,
    // Models take one text at a time, and the graph stores one article at a time.
    concurrency: 1,
  });
  const deliverer = openDeliverer({
    graph,
    feed,
    dispatcher,
    filterOf,
    onError: (error) => onError('a delivery', error),
    clock: Date.now,
    random: Math.random,
    timing,
  });
  return {
    feed,
    jobs,
    deliverer,
    allowPrivate,
    closing: closing.signal,
    endSubscriptions: () => closing.abort(),
    async close() {
      closing.abort();
      await Promise.all([jobs.close(), deliverer.close()]);
      feed.close();
      await dispatcher.destroy();
    },
  };
}

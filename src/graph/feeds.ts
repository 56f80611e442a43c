import { z } from 'zod';
import { FEED_KINDS, type Feed } from '../model/feed.ts';
import type { Timestamp } from '../model/time.ts';
import { listing } from './listing.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

const FEED_PROJECTION = `f {
  .id, .url, .kind, .title, .everyMinutes, .active, .etag, .lastModified, .lastFetchedAt, .lastStatus, .lastError,
  .failures, .nextAt, .createdById, .createdByName, .createdAt
}`;

const feedRow = z
  .object({
    id: z.string(),
    url: z.string(),
    kind: z.enum(FEED_KINDS).nullable(),
    title: z.string().nullable(),
    everyMinutes: z.number(),
    active: z.boolean(),
    etag: z.string().nullable(),
    lastModified: z.string().nullable(),
    lastFetchedAt: z.string().nullable(),
    lastStatus: z.string().nullable(),
    lastError: z.string().nullable(),
    failures: z.number(),
    nextAt: z.string().nullable(),
    createdById: z.string(),
    createdByName: z.string(),
    createdAt: z.string(),
  })
  .transform(
    ({ createdById, createdByName, ...row }): Feed => ({
      ...row,
      createdBy: { id: createdById, name: createdByName },
    }),
  );

/** Feeds, the newest first. */
export const feedList = listing({
  name: 'feeds',
  variable: 'f',
  label: 'Feed',
  key: 'f.sortKey',
  indexed: 'f.sortKey IS NOT NULL',
  descending: true,
  projection: FEED_PROJECTION,
  row: feedRow,
  anchors: {},
});

export const FEEDS_ADD = `
// feeds.add
OPTIONAL MATCH (other:Feed) WHERE other.url <> $url
WITH count(other) AS others WHERE others < $most
MERGE (f:Feed {url: $url})
ON CREATE SET f.id = $id, f.sortKey = $at + ' ' + $id, f.createdById = $createdById, f.createdByName = $createdByName,
  f.createdAt = datetime($at), f.failures = 0
SET f.everyMinutes = $everyMinutes, f.active = true, f.nextAt = datetime($at)
RETURN ${FEED_PROJECTION} AS feed`;

export const FEEDS_BY_ID = `
// feeds.byId
CALL () {
  MATCH (f:Feed {id: $id}) RETURN f
  UNION
  MATCH (f:Feed {url: $id}) RETURN f
}
RETURN ${FEED_PROJECTION} AS feed
LIMIT 1`;

export const FEEDS_REMOVE = `
// feeds.remove
MATCH (f:Feed {id: $id})
DETACH DELETE f
RETURN $id AS id`;

/** One process at a time runs a feed; a hold that is not released ends by itself. */
export const FEEDS_HOLD = `
// feeds.hold
MATCH (f:Feed {id: $id})
SET f.touchedAt = datetime($at)
WITH f WHERE f.heldBy IS NULL OR f.heldBy = $by OR f.heldUntil < datetime($at)
SET f.heldBy = $by, f.heldUntil = datetime($until)
RETURN ${FEED_PROJECTION} AS feed`;

export const FEEDS_DONE = `
// feeds.done
MATCH (f:Feed {id: $id}) WHERE f.heldBy = $by
SET f.heldBy = null, f.heldUntil = null
SET f += $properties
SET f.lastFetchedAt = datetime($at), f.nextAt = datetime($nextAt)
RETURN ${FEED_PROJECTION} AS feed`;

export const FEEDS_RELEASE = `
// feeds.release
MATCH (f:Feed {id: $id}) WHERE f.heldBy = $by
SET f.heldBy = null, f.heldUntil = null`;

export const FEEDS_DUE = `
// feeds.due
MATCH (f:Feed)
WHERE f.nextAt <= datetime($at) AND f.active AND (f.heldBy IS NULL OR f.heldUntil < datetime($at))
RETURN ${FEED_PROJECTION} AS feed
ORDER BY f.nextAt LIMIT $limit`;

const one = z.object({ feed: feedRow });
const add = query<{
  readonly id: string;
  readonly url: string;
  readonly everyMinutes: number;
  readonly createdById: string;
  readonly createdByName: string;
  readonly most: number;
  readonly at: Timestamp;
}>()({ cypher: FEEDS_ADD, row: one });
const byId = query<{ readonly id: string }>()({ cypher: FEEDS_BY_ID, row: one });
const remove = query<{ readonly id: string }>()({
  cypher: FEEDS_REMOVE,
  row: z.object({ id: z.string() }),
});
interface Hold {
  readonly id: string;
  readonly by: string;
}
const hold = query<Hold & { readonly at: Timestamp; readonly until: Timestamp }>()({
  cypher: FEEDS_HOLD,
  row: one,
});
const done = query<
  Hold & {
    readonly at: Timestamp;
    readonly nextAt: Timestamp;
    readonly properties: Readonly<Record<string, unknown>>;
  }
>()({ cypher: FEEDS_DONE, row: one });
const release = query<Hold>()({ cypher: FEEDS_RELEASE, row: z.object({}) });
const due = query<{ readonly at: Timestamp; readonly limit: number }>()({
  cypher: FEEDS_DUE,
  row: one,
});

/** More than a desk reads; each costs its host requests day and night. */
const MOST_FEEDS = 10_000;

export type NewFeed = Pick<Feed, 'id' | 'url' | 'everyMinutes' | 'createdBy'>;

/** Adds a feed, due at once; one that is there gets the schedule and is made active. Null where there are too many. */
export async function addFeed(
  tx: Runner,
  { createdBy, ...feed }: NewFeed,
  at: Timestamp,
): Promise<Feed | null> {
  const by = { createdById: createdBy.id, createdByName: createdBy.name };
  return (await tx.run(add, { ...feed, ...by, most: MOST_FEEDS, at }))[0]?.feed ?? null;
}

/** The feed with this id or address; null where there is none. */
export async function feedById(
  runner: Runner,
  id: string,
  options?: RunOptions,
): Promise<Feed | null> {
  return (await runner.run(byId, { id }, options))[0]?.feed ?? null;
}

/** Whether there was one. What it brought in stays. */
export async function removeFeed(tx: Runner, id: string): Promise<boolean> {
  return (await tx.run(remove, { id })).length > 0;
}

/** The feed, held for who runs it; null where another process has it, or it is gone. */
export async function holdFeed(
  tx: Runner,
  params: Hold & { readonly at: Timestamp; readonly until: Timestamp },
): Promise<Feed | null> {
  return (await tx.run(hold, params))[0]?.feed ?? null;
}

export async function releaseFeed(tx: Runner, params: Hold): Promise<void> {
  await tx.run(release, params);
}

export type FeedState = Pick<
  Feed,
  'kind' | 'title' | 'etag' | 'lastModified' | 'lastStatus' | 'lastError' | 'failures' | 'active'
>;

/** Keeps what came of a look, and when the next is due, and lets go. Null where the feed was removed meanwhile. */
export async function feedDone(
  tx: Runner,
  params: Hold & {
    readonly at: Timestamp;
    readonly nextAt: Timestamp;
    readonly properties: FeedState;
  },
): Promise<Feed | null> {
  const { properties, ...rest } = params;
  return (await tx.run(done, { ...rest, properties: { ...properties } }))[0]?.feed ?? null;
}

/** Feeds that are due and that nobody runs, the longest due first. */
export async function dueFeeds(
  runner: Runner,
  params: { readonly at: Timestamp; readonly limit: number },
): Promise<readonly Feed[]> {
  return (await runner.run(due, params)).map(({ feed }) => feed);
}

import { z } from 'zod';
import { PAGE_OUTCOMES, type Page } from '../model/feed.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

const PAGE_PROJECTION =
  'p { .url, .etag, .lastModified, .stamp, .fetchedAt, .outcome, .reason, .tries, .articleId }';

const pageRow: z.ZodType<Page> = z.object({
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  stamp: z.string().nullable(),
  fetchedAt: z.string(),
  outcome: z.enum(PAGE_OUTCOMES),
  reason: z.string().nullable(),
  tries: z.number(),
  articleId: z.string().nullable(),
});

export const PAGES_BY_URLS = `
// pages.byUrls
MATCH (p:Page) WHERE p.url IN $keys
RETURN ${PAGE_PROJECTION} AS page
ORDER BY p.url LIMIT $limit`;

export const PAGES_SAVE = `
// pages.save
MERGE (p:Page {url: $url})
SET p += $properties, p.fetchedAt = datetime($at)
WITH p
OPTIONAL MATCH (f:Feed {id: $feed})
FOREACH (feed IN CASE WHEN f IS NULL THEN [] ELSE [f] END |
  MERGE (feed)-[l:LISTS]->(p)
  ON CREATE SET l.recordedAt = datetime($at))`;

const byUrls = query<{ readonly keys: readonly string[]; readonly limit: number }>()({
  cypher: PAGES_BY_URLS,
  row: z.object({ page: pageRow }),
});
const save = query<{
  readonly url: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly feed: string | null;
  readonly at: string;
}>()({ cypher: PAGES_SAVE, row: z.object({}) });

/** What is known of these addresses, by address. */
export async function pagesByUrls(
  runner: Runner,
  urls: readonly string[],
  options?: RunOptions,
): Promise<ReadonlyMap<string, Page>> {
  const rows = await runner.run(byUrls, { keys: urls, limit: urls.length }, options);
  return new Map(rows.map(({ page }) => [page.url, page]));
}

/**
 * Keeps what came of fetching an address.
 * @param feed id of the feed that lists it; null: it was asked for by itself
 */
export async function savePage(tx: Runner, page: Page, feed: string | null): Promise<void> {
  const { url, fetchedAt: at, ...properties } = page;
  await tx.run(save, { url, properties, feed, at });
}

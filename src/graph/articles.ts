import { z } from 'zod';
import type { Article } from '../model/article.ts';
import type { ArticleId, RevisionId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import { outletRow } from './outlets.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** Cypher map of an article `d` with its outlet, as `articleRow` reads it. */
export const ARTICLE_PROJECTION = `d {
  .id, .url, .title, .byline, .publishedAt, .language, .currentRevision, .recordedAt,
  outlet: head([(d)-[:PUBLISHED_BY]->(outlet:Outlet) | outlet { .id, .name, .site }])
}`;

/** An article as stored: which of its revisions is the newest, and when the graph learnt of it. */
export interface StoredArticle extends Article {
  readonly currentRevision: RevisionId;
  readonly recordedAt: Timestamp;
}

/** An article as `ARTICLE_PROJECTION` gives it. */
export const articleRow: z.ZodType<StoredArticle> = z.object({
  id: z.string().transform((id) => id as ArticleId),
  url: z.string().nullable(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string(),
  outlet: outletRow.nullable(),
  currentRevision: z.string().transform((id) => id as RevisionId),
  recordedAt: z.string(),
});

const ARTICLES_BY_IDS = `
// articles.byIds
MATCH (d:Article) WHERE d.id IN $ids
RETURN ${ARTICLE_PROJECTION} AS article
ORDER BY d.id LIMIT $limit`;

const byIds = query<{ ids: readonly string[]; limit: number }>()({
  cypher: ARTICLES_BY_IDS,
  row: z.object({ article: articleRow }),
});

/** The articles with these ids; unknown ids are left out. */
export async function articlesByIds(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly StoredArticle[]> {
  const rows = await runner.run(byIds, { ids, limit: ids.length }, options);
  return rows.map((row) => row.article);
}

import { z } from 'zod';
import type { Article } from '../model/article.ts';
import type { ArticleId, RevisionId } from '../model/ids.ts';
import type { Timestamp } from '../model/time.ts';
import { outletRow } from './outlets.ts';
import { instant, maybePacked, packed } from './packed.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

const PROPERTIES = [
  'id',
  'url',
  'title',
  'byline',
  'publishedAt',
  'language',
  'currentRevision',
] as const;
const OUTLET = 'head([(d)-[:PUBLISHED_BY]->(x:Outlet) | x {.id, .name, .site}])';

/** Cypher map of an article `d` with its outlet, as `articleRow` reads it. */
export const ARTICLE_PROJECTION = `d { .${PROPERTIES.join(', .')}, .recordedAt, outlet: ${OUTLET} }`;

/** The same packed, for what is read often: as `articleRow` reads it too. */
export const PACKED_ARTICLE = packed('d', PROPERTIES, ['d.recordedAt.epochMillis', OUTLET]);

/** An article as stored: which of its revisions is the newest, and when the graph learnt of it. */
export interface StoredArticle extends Article {
  readonly currentRevision: RevisionId;
  readonly recordedAt: Timestamp;
}

/** An article as `ARTICLE_PROJECTION` or `PACKED_ARTICLE` gives it. */
export const articleRow: z.ZodType<StoredArticle> = maybePacked(
  [...PROPERTIES, 'recordedAt', 'outlet'],
  z.object({
    id: z.string().transform((id) => id as ArticleId),
    url: z.string().nullable(),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    publishedAt: z.string().nullable(),
    language: z.string(),
    outlet: outletRow.nullable(),
    currentRevision: z.string().transform((id) => id as RevisionId),
    recordedAt: instant,
  }),
);

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

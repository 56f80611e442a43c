import { z } from 'zod';
import type { Revision } from '../model/article.ts';
import type { ArticleId, RevisionId } from '../model/ids.ts';
import { maybePacked, packed } from './packed.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** A revision with its place among those of its article: 1 is the first. */
export interface StoredRevision extends Revision {
  readonly number: number;
}

/** A revision whose text, which may be long, is read where it is asked for; absent: it was not. */
export type RevisionHead = Omit<StoredRevision, 'text'> & { readonly text?: string | undefined };

const PROPERTIES = ['id', 'articleId', 'number', 'sha256', 'retrievedAt', 'text'] as const;

/** Cypher list of what a revision `r` holds, as `revisionHeadRow` reads it. */
export const packedRevision = ({ withText }: { readonly withText: boolean }) =>
  packed('r', withText ? PROPERTIES : PROPERTIES.slice(0, -1));

const head = {
  id: z.string().transform((id) => id as RevisionId),
  articleId: z.string().transform((id) => id as ArticleId),
  number: z.number(),
  sha256: z.string(),
  retrievedAt: z.string(),
};
const revisionRow: z.ZodType<StoredRevision> = maybePacked(
  PROPERTIES,
  z.object({ ...head, text: z.string() }),
);
export const revisionHeadRow: z.ZodType<RevisionHead> = maybePacked(
  PROPERTIES,
  z.object({ ...head, text: z.string().optional() }),
);

const REVISIONS_BY_IDS = `
// revisions.byIds
MATCH (r:Revision) WHERE r.id IN $ids
RETURN ${packedRevision({ withText: true })} AS revision
ORDER BY r.id LIMIT $limit`;

const byIds = query<{ ids: readonly string[]; limit: number }>()({
  cypher: REVISIONS_BY_IDS,
  row: z.object({ revision: revisionRow }),
});

/** The revisions with these ids; unknown ids are left out. */
export async function revisionsByIds(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly StoredRevision[]> {
  const rows = await runner.run(byIds, { ids, limit: ids.length }, options);
  return rows.map((row) => row.revision);
}

const REVISIONS_TEXTS = `
// revisions.texts
MATCH (r:Revision) WHERE r.id IN $ids
RETURN r.id AS id, r.text AS text
ORDER BY id LIMIT $limit`;

const texts = query<{ ids: readonly string[]; limit: number }>()({
  cypher: REVISIONS_TEXTS,
  row: z.object({ id: z.string(), text: z.string() }),
});

/** For each of the revisions its text; null where there is no such revision. */
export async function textsOf(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly (string | null)[]> {
  const rows = await runner.run(texts, { ids, limit: ids.length }, options);
  const found = new Map(rows.map(({ id, text }) => [id, text]));
  return ids.map((id) => found.get(id) ?? null);
}

const REVISIONS_OF_ARTICLES = `
// revisions.ofArticles
MATCH (r:Revision) WHERE r.articleId IN $articles
RETURN r.articleId AS article, r.id AS revision
ORDER BY article, r.number LIMIT $limit`;

const REVISIONS_EACH = 100;

const ofArticles = query<{ articles: readonly string[]; limit: number }>()({
  cypher: REVISIONS_OF_ARTICLES,
  row: z.object({ article: z.string(), revision: z.string().transform((id) => id as RevisionId) }),
});

/** For each article the ids of its revisions, the oldest first. */
export async function revisionsOf(
  runner: Runner,
  articles: readonly string[],
  options?: RunOptions,
): Promise<readonly (readonly RevisionId[])[]> {
  const params = { articles, limit: articles.length * REVISIONS_EACH };
  const rows = await runner.run(ofArticles, params, options);
  return articles.map((id) => rows.filter((row) => row.article === id).map((row) => row.revision));
}

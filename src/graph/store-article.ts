import { z } from 'zod';
import type { Article, Revision } from '../model/article.ts';
import type { Timestamp } from '../model/time.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';
import { sortKey } from './sort-key.ts';

export const OUTLETS_STORE = `
// outlets.store
MATCH (a:Article {id: $article})
OPTIONAL MATCH (a)-[former:PUBLISHED_BY]->(other:Outlet) WHERE other.id <> $id
DELETE former
WITH DISTINCT a
MERGE (o:Outlet {id: $id})
ON CREATE SET o.recordedAt = datetime($at)
SET o.name = $name, o.site = coalesce($site, o.site)
MERGE (a)-[published:PUBLISHED_BY]->(o)
ON CREATE SET published.recordedAt = datetime($at)`;

export const ARTICLES_STORE = `
// articles.store
MERGE (a:Article {id: $id})
ON CREATE SET a.recordedAt = datetime($at)
SET a += $properties, a.currentRevision = $revision`;

/** The text is set once: a revision never changes. Its number is the next of its article. */
export const REVISIONS_STORE = `
// revisions.store
MATCH (a:Article {id: $article})
OPTIONAL MATCH (earlier:Revision {articleId: $article})
WITH a, coalesce(max(earlier.number), 0) + 1 AS next
MERGE (r:Revision {id: $id})
ON CREATE SET r.articleId = $article, r.number = next, r.sha256 = $sha256, r.text = $text,
  r.retrievedAt = datetime($retrievedAt), r.recordedAt = datetime($at), r.isNew = true
SET r.warnings = $warnings, r.extractor = $extractor, r.comparison = 'pending', r.comparedAt = null
MERGE (r)-[of:REVISION_OF]->(a)
ON CREATE SET of.recordedAt = datetime($at)
WITH r, r.number AS number, coalesce(r.isNew, false) AS isNew
REMOVE r.isNew
RETURN number, isNew`;

const storeOutlet = query<{
  readonly article: string;
  readonly id: string;
  readonly name: string;
  readonly site: string | null;
  readonly at: Timestamp;
}>()({ cypher: OUTLETS_STORE, row: z.object({}) });

const storeArticleNode = query<{
  readonly id: string;
  readonly revision: string;
  readonly properties: Record<string, unknown>;
  readonly at: Timestamp;
}>()({ cypher: ARTICLES_STORE, row: z.object({}) });

const storeRevision = query<{
  readonly article: string;
  readonly id: string;
  readonly sha256: string;
  readonly text: string;
  readonly retrievedAt: Timestamp;
  readonly extractor: string;
  readonly warnings: readonly string[];
  readonly at: Timestamp;
}>()({
  cypher: REVISIONS_STORE,
  row: z.object({ number: z.number(), isNew: z.boolean() }),
});

export interface ArticleToStore {
  readonly article: Article;
  readonly revision: Revision;
  /** Name and version of what read the claims. */
  readonly extractor: string;
  readonly warnings: readonly string[];
  readonly at: Timestamp;
}

export interface StoredArticle {
  /** 1 for the first text met under the article's address. */
  readonly number: number;
  readonly isNew: boolean;
}

/** Stores article, outlet and revision, and marks the revision as not yet compared. */
export async function storeArticle(tx: Runner, given: ArticleToStore): Promise<StoredArticle> {
  const { article, revision, at } = given;
  const { id, outlet, ...properties } = article;
  await tx.run(storeArticleNode, {
    id,
    revision: revision.id,
    properties: { ...properties, sortKey: sortKey(article.publishedAt, id) },
    at,
  });
  if (outlet !== null) await tx.run(storeOutlet, { article: id, ...outlet, at });
  const [stored] = await tx.run(storeRevision, {
    article: id,
    id: revision.id,
    sha256: revision.sha256,
    text: revision.text,
    retrievedAt: revision.retrievedAt,
    extractor: given.extractor,
    warnings: given.warnings,
    at,
  });
  return stored ?? { number: 1, isNew: false };
}

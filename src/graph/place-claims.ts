import { z } from 'zod';
import type { ArticleId, ContradictionId } from '../model/ids.ts';
import { COPY_KEY } from './copies.ts';
import { query } from './query.ts';
import type { Runner } from './runner.ts';

/** What lists of claims ask of the article, on the claims of all its texts. */
export const CLAIMS_PLACE = `
// claims.place
MATCH (d:Article {id: $article})
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(o:Outlet)
MATCH (d)<-[:REVISION_OF]-(:Revision)<-[:APPEARS_IN]-(c:Claim)
SET c.outletId = o.id, c.language = d.language`;

/** A disagreement is as new as its later side, and was said once both sides were. */
const FROM_SIDES = `MATCH (k)-[:BETWEEN]->(side:Claim)
WITH k, side ORDER BY side.id
WITH k, max(side.publishedAt) AS newest, max(side.saidAt) AS last, count(side) AS sides, count(side.saidAt) AS dated,
  collect(DISTINCT side.articleId) AS articles, collect(DISTINCT side.outletId) AS outlets,
  collect(DISTINCT side.language) AS languages
SET k.sortKey = coalesce(newest, '') + ' ' + k.id, k.saidAt = CASE WHEN dated = sides THEN last END,
  k.articleIds = articles, k.outletIds = outlets, k.languages = languages`;

export const CONTRADICTIONS_PLACE = `
// contradictions.place
UNWIND $ids AS id
MATCH (k:Contradiction {id: id})
${FROM_SIDES}`;

export const CONTRADICTIONS_COPY_KEYS = `
// contradictions.copyKeys
UNWIND $ids AS id
MATCH (k:Contradiction {id: id})
${COPY_KEY}`;

export const CONTRADICTIONS_PLACE_OF_ARTICLE = `
// contradictions.placeOfArticle
MATCH (:Article {id: $article})<-[:REVISION_OF]-(:Revision)<-[:APPEARS_IN]-(:Claim)<-[:BETWEEN]-(k:Contradiction)
WITH DISTINCT k
${FROM_SIDES}`;

const nothing = z.object({});
const placeClaimNodes = query<{ readonly article: ArticleId }>()({
  cypher: CLAIMS_PLACE,
  row: nothing,
});
const placeById = query<{ readonly ids: readonly ContradictionId[] }>()({
  cypher: CONTRADICTIONS_PLACE,
  row: nothing,
});
const keyById = query<{ readonly ids: readonly ContradictionId[] }>()({
  cypher: CONTRADICTIONS_COPY_KEYS,
  row: nothing,
});
const placeOfArticle = query<{ readonly article: ArticleId }>()({
  cypher: CONTRADICTIONS_PLACE_OF_ARTICLE,
  row: nothing,
});

/** Writes outlet and language of an article onto its claims, and what follows from them onto their disagreements. */
export async function placeClaims(tx: Runner, article: ArticleId): Promise<void> {
  await tx.run(placeClaimNodes, { article });
  await tx.run(placeOfArticle, { article });
}

/** Writes what follows from their sides onto disagreements. */
export async function placeContradictions(
  tx: Runner,
  ids: readonly ContradictionId[],
): Promise<void> {
  await tx.run(placeById, { ids });
  await tx.run(keyById, { ids });
}

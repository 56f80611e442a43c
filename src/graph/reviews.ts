import { z } from 'zod';
import type { Review } from '../model/review.ts';
import { query } from './query.ts';
import { REVIEW_PROJECTION, reviewRow } from './review-row.ts';
import type { Runner, RunOptions } from './runner.ts';

export const REVIEWS_BY_IDS = `
// reviews.byIds
MATCH (v:Review) WHERE v.id IN $ids
RETURN ${REVIEW_PROJECTION} AS review
ORDER BY v.id LIMIT $limit`;

export const REVIEWS_LATEST = `
// reviews.latest
UNWIND $ids AS id
CALL (id) {
  MATCH (:Contradiction {id: id})<-[:OF]-(v:Review)
  RETURN v ORDER BY v.sequence DESC LIMIT 1
}
RETURN id, ${REVIEW_PROJECTION} AS review
ORDER BY id LIMIT $limit`;

interface Ids {
  readonly ids: readonly string[];
  readonly limit: number;
}
const byIds = query<Ids>()({ cypher: REVIEWS_BY_IDS, row: z.object({ review: reviewRow }) });
const latest = query<Ids>()({
  cypher: REVIEWS_LATEST,
  row: z.object({ id: z.string(), review: reviewRow }),
});

/** The reviews with these ids; unknown ids are left out. */
export async function reviewsByIds(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly Review[]> {
  const rows = await runner.run(byIds, { ids, limit: ids.length }, options);
  return rows.map(({ review }) => review);
}

/** The last review of each of these contradictions, in their order; null for one that has none. */
export async function latestReviews(
  runner: Runner,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly (Review | null)[]> {
  const rows = await runner.run(latest, { ids, limit: ids.length }, options);
  const found = new Map(rows.map(({ id, review }) => [id, review]));
  return ids.map((id) => found.get(id) ?? null);
}

import { z } from 'zod';
import type { ClaimReview } from '../model/claim-review.ts';
import type { Timestamp } from '../model/time.ts';
import { claimReviewProjection, claimReviewRow, reversedSite } from './claim-review-row.ts';
import { lastInstant } from './conditions.ts';
import { luceneTerms } from './lucene-terms.ts';
import { query } from './query.ts';
import type { Runner, RunOptions } from './runner.ts';

/** The nearest texts that a search looks at. */
const LOOKED_AT = 2_000;
const MOST_REVIEWS = 20;

/** Conditions on a published review `n` that are given as null ask for nothing. */
const CONDITIONS = `($language IS NULL OR split(toLower(n.language), '-')[0] = $language)
  AND ($since IS NULL OR n.publishedKey >= $since) AND n.recordedAt <= datetime($until)`;

/** Our own reviews have no site of their own in the graph: whether they are asked for is the caller's to say. */
const OF_SITE = `($site IS NULL OR n.reversedSite STARTS WITH $site OR ($own AND n.reversedSite = ''))`;

const REVIEWS = `collect({id: n.id, isOwn: n:Assessment, review: ${claimReviewProjection('n')}})[0..${MOST_REVIEWS}] AS reviews`;

export const PUBLISHED_SEARCH = `
// publishedReviews.search
CALL db.index.fulltext.queryNodes('published_review_text', $terms, {limit: ${LOOKED_AT}}) YIELD node AS n, score
WITH n, score WHERE n:PublishedReview AND ${CONDITIONS} AND ${OF_SITE}
WITH n, score ORDER BY n.publishedKey DESC
WITH n.claimKey AS key, max(score) AS score, ${REVIEWS}
RETURN key, reviews
ORDER BY score DESC, key SKIP toInteger($skip) LIMIT $limit`;

export const PUBLISHED_OF_SITE = `
// publishedReviews.ofSite
CALL () {
  MATCH (n:PublishedReview) WHERE n.reversedSite STARTS WITH $site AND n.publishedKey > '' AND ${CONDITIONS}
  RETURN n
  UNION
  MATCH (n:PublishedReview) WHERE $own AND n.reversedSite = '' AND n.publishedKey > '' AND ${CONDITIONS}
  RETURN n
}
WITH n ORDER BY n.publishedKey DESC
WITH n.claimKey AS key, max(n.publishedKey) AS newest, ${REVIEWS}
RETURN key, reviews
ORDER BY newest DESC, key SKIP toInteger($skip) LIMIT $limit`;

interface Params {
  readonly language: string | null;
  readonly since: string | null;
  readonly until: Timestamp;
  readonly site: string | null;
  readonly own: boolean;
  readonly skip: number;
  readonly limit: number;
}
const row = z.object({
  key: z.string(),
  reviews: z.array(z.object({ id: z.string(), isOwn: z.boolean(), review: claimReviewRow })),
});
const byWords = query<Params & { readonly terms: string }>()({ cypher: PUBLISHED_SEARCH, row });
const bySite = query<Params>()({ cypher: PUBLISHED_OF_SITE, row });

/** A claim that was reviewed, with at most twenty of its reviews, the newest first. */
export interface ReviewedClaim {
  readonly key: string;
  readonly reviews: readonly PublishedReview[];
}

export interface PublishedReview {
  readonly id: string;
  /** An analyst's of this service, rather than a fact check from outside. */
  readonly isOwn: boolean;
  readonly review: ClaimReview;
}

export interface PublishedSearch {
  /** Null: all of a site. */
  readonly text: string | null;
  /** Primary subtag, in lower case. */
  readonly language: string | null;
  readonly site: string | null;
  /** Whether the site is that of this service's own reviews. */
  readonly isOwnSite: boolean;
  /** A day: reviews or claims of that day or later. */
  readonly since: string | null;
  /** What was stored later is left out, so that pages stay as they were. */
  readonly until: Timestamp;
  readonly skip: number;
  readonly size: number;
}

/**
 * Reviewed claims by words (all of them; the best first) or by site (the newest first), one more than asked for where there are more.
 * @throws InputError where there are more words than can be asked for
 */
export async function searchPublished(
  runner: Runner,
  asked: PublishedSearch,
  options?: RunOptions,
): Promise<readonly ReviewedClaim[]> {
  const params: Params = {
    language: asked.language,
    since: asked.since,
    until: lastInstant(asked.until),
    site: asked.site === null ? null : `${reversedSite(asked.site)}.`,
    own: asked.isOwnSite,
    skip: asked.skip,
    limit: asked.size + 1,
  };
  if (asked.text === null) return runner.run(bySite, params, options);
  const terms = luceneTerms(asked.text);
  return terms === null ? [] : runner.run(byWords, { ...params, terms }, options);
}

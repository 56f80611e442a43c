import { z } from 'zod';
import type { FactCheck, FactCheckMatch, MatchVote } from '../model/fact-check.ts';
import type { ClaimId, FactCheckId } from '../model/ids.ts';
import { claimReviewProjection, claimReviewRow, reversedSite } from './claim-review-row.ts';
import { rangeParams, search, type TimeRange } from './conditions.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';

/** Cypher map of a fact check `f`, as `factCheckRow` reads it. */
export const FACT_CHECK_PROJECTION = `{
  id: f.id, site: f.site, scale: f.scale, source: f.source, recordedAt: f.recordedAt, review: ${claimReviewProjection('f')}
}`;

export const factCheckRow = z
  .object({
    id: z.string().transform((id) => id as FactCheckId),
    site: z.string(),
    scale: z.number().nullable(),
    source: z.string(),
    recordedAt: z.string(),
    review: claimReviewRow,
  })
  .transform(({ review, ...own }): FactCheck => ({ ...review, ...own }));

/** Cypher map of the match `reviews` of a fact check `f` with a claim. */
const MATCH_PROJECTION = `{
  claim: endNode(reviews).id, score: reviews.score, names: reviews.voteNames, votes: reviews.votes, scores: reviews.voteScores, reasons: reviews.voteReasons
}`;

/** A fact check with why it is held to be about the claim it hangs on. */
export interface MatchedFactCheck extends Omit<FactCheckMatch, 'factCheck'> {
  readonly factCheck: FactCheck;
}

const matchedRow = z
  .object({
    factCheck: factCheckRow,
    match: z.object({
      claim: z.string(),
      score: z.number(),
      names: z.array(z.string()),
      votes: z.array(z.enum(['contradiction', 'agreement', 'none', 'abstain'])),
      scores: z.array(z.number()),
      reasons: z.array(z.string()),
    }),
  })
  .transform(
    ({ factCheck, match }): MatchedFactCheck => ({
      factCheck,
      claim: match.claim as ClaimId,
      score: match.score,
      votes: match.names.map(
        (name, n): MatchVote => ({
          name,
          vote: match.votes[n] ?? 'abstain',
          score: match.scores[n] ?? 0,
          reason: match.reasons[n] ?? '',
        }),
      ),
    }),
  );

/** All fact checks, the newest first. */
export const factCheckList = listing<FactCheck>({
  name: 'factChecks',
  variable: 'f',
  label: 'FactCheck',
  key: 'f.sortKey',
  indexed: 'f.sortKey IS NOT NULL',
  descending: true,
  projection: FACT_CHECK_PROJECTION,
  row: factCheckRow,
  anchors: {},
});

/** The fact checks of a claim, the surest match first. */
export const factChecksOfClaim = listing<MatchedFactCheck>({
  name: 'factChecksOfClaim',
  variable: 'f',
  label: 'FactCheck',
  key: 'reviews.score',
  carried: ['reviews'],
  indexed: 'f.id IS NOT NULL',
  descending: true,
  projection: `{factCheck: ${FACT_CHECK_PROJECTION}, match: ${MATCH_PROJECTION}}`,
  row: matchedRow,
  anchors: { claim: 'MATCH (:Claim {id: anchor})<-[reviews:REVIEWS]-(f:FactCheck)' },
});

/** The claims that a fact check is held to be about, the surest first. */
export const claimsOfFactCheck = listing<MatchedFactCheck>({
  name: 'claimsOfFactCheck',
  variable: 'c',
  label: 'Claim',
  key: 'reviews.score',
  carried: ['reviews', 'f'],
  indexed: 'c.id IS NOT NULL',
  descending: true,
  projection: `{factCheck: ${FACT_CHECK_PROJECTION}, match: ${MATCH_PROJECTION}}`,
  row: matchedRow,
  anchors: { factCheck: 'MATCH (f:FactCheck {id: anchor})-[reviews:REVIEWS]->(c:Claim)' },
});

/** Which fact checks; absent and null ask for nothing. */
export interface FactCheckFilter {
  readonly text?: string | null | undefined;
  /** A site and its subdomains. */
  readonly site?: string | null | undefined;
  readonly published?: TimeRange | null | undefined;
  readonly matched?: boolean | null | undefined;
  readonly minimumScale?: number | null | undefined;
  readonly maximumScale?: number | null | undefined;
}

/** The conditions that a filter of fact checks stands for. */
export function factCheckConditions(filter: FactCheckFilter): readonly Condition[] {
  const { text, site, published, matched, minimumScale, maximumScale } = filter;
  return [
    ...search({ index: 'fact_check_text', variable: 'f' }, text),
    ...(site == null
      ? []
      : [
          {
            where: 'f.reversedSite STARTS WITH $reversedSite',
            params: { reversedSite: `${reversedSite(site)}.` },
          },
        ]),
    ...(published == null
      ? []
      : [
          {
            where: 'f.datePublished >= $published.day AND f.datePublished <= $published.to',
            params: { published: rangeParams(published, 'published') },
          },
        ]),
    ...(matched == null ? [] : [{ where: `${matched ? '' : 'NOT '}(f)-[:REVIEWS]->(:Claim)` }]),
    ...(minimumScale == null
      ? []
      : [{ where: 'f.scale >= $minimumScale', params: { minimumScale } }]),
    ...(maximumScale == null
      ? []
      : [{ where: 'f.scale <= $maximumScale', params: { maximumScale } }]),
  ];
}

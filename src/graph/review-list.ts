import type { ReviewVerdict } from '../model/review.ts';
import { instantParams, oneOf, type TimeRange } from './conditions.ts';
import { listing } from './listing.ts';
import type { Condition } from './listing-shape.ts';
import { REVIEW_PROJECTION, reviewRow } from './review-row.ts';

/** Which reviews; absent and null ask for nothing. */
export interface ReviewFilter {
  /** Ids of contradictions. */
  readonly contradictions?: readonly string[] | null | undefined;
  /** Ids or names of reviewers. */
  readonly reviewers?: readonly string[] | null | undefined;
  readonly verdicts?: readonly ReviewVerdict[] | null | undefined;
  readonly at?: TimeRange | null | undefined;
}

const REVIEW = { variable: 'v', label: 'Review', projection: REVIEW_PROJECTION, row: reviewRow };

/** The reviews of one contradiction, oldest first. */
export const reviewsOfContradiction = listing({
  ...REVIEW,
  name: 'reviewsOfContradiction',
  key: 'v.sequence',
  indexed: 'v.sequence IS NOT NULL',
  descending: false,
  anchors: { contradiction: 'MATCH (:Contradiction {id: anchor})<-[:OF]-(v:Review)' },
});

/** All reviews, newest first. */
export const reviewList = listing({
  ...REVIEW,
  name: 'reviews',
  key: 'v.sortKey',
  indexed: 'v.sortKey IS NOT NULL',
  descending: true,
  anchors: {},
});

/** The conditions that a filter of reviews stands for. */
export function reviewConditions(filter: ReviewFilter): readonly Condition[] {
  const { reviewers, at } = filter;
  return [
    ...oneOf('v.contradictionId', 'contradictions', filter.contradictions),
    ...(reviewers
      ? [
          {
            where: '(v.reviewerId IN $reviewers OR v.reviewerName IN $reviewers)',
            params: { reviewers },
          },
        ]
      : []),
    ...oneOf('v.verdict', 'verdicts', filter.verdicts),
    ...(at
      ? [
          {
            where: 'v.at >= datetime($at.from) AND v.at <= datetime($at.to)',
            params: { at: instantParams(at, 'at') },
          },
        ]
      : []),
  ];
}

import type { ClaimReview } from './claim-review.ts';
import type { AssessmentId, ClaimId } from './ids.ts';
import type { Principal } from './principal.ts';
import type { Timestamp } from './time.ts';

/** Google's documented scale of fact-check ratings, from 1. */
export const RATING_NAMES = ['False', 'Mostly false', 'Half true', 'Mostly true', 'True'] as const;

/** What an analyst says of a claim, or that an earlier assessment no longer counts; never changed or deleted. */
export interface Assessment {
  readonly id: AssessmentId;
  readonly claim: ClaimId;
  /** 1, 2, 3 … among the assessments of its claim. */
  readonly sequence: number;
  /** What is published of it: the claim as it was worded then. Its `url` is the analyst's own, or ''; null for an undoing. */
  readonly review: ClaimReview | null;
  /** Why; of an undoing, and else the review's text. */
  readonly reason: string;
  readonly analyst: Pick<Principal, 'id' | 'name'>;
  readonly at: Timestamp;
  readonly undoes: AssessmentId | null;
  /** Whether it counts: nothing that counts has undone it. */
  readonly counts: boolean;
}

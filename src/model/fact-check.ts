import type { ClaimReview } from './claim-review.ts';
import type { JudgeVote } from './contradiction.ts';
import type { ClaimId, FactCheckId } from './ids.ts';
import type { Timestamp } from './time.ts';

/** Somebody else's review of a claim: an outside opinion, which overrides nothing. */
export interface FactCheck extends ClaimReview {
  readonly id: FactCheckId;
  /** Host of its address, without "www.". */
  readonly site: string;
  /** Its rating on a scale from 0 (false) to 1 (true); null where it cannot be placed. */
  readonly scale: number | null;
  /** Where it was read: a file's name or an address. */
  readonly source: string;
  readonly recordedAt: Timestamp;
}

/** What one judge held of a fact check and a claim. */
export type MatchVote = Pick<JudgeVote, 'name' | 'vote' | 'score' | 'reason'>;

/** A stored claim that a fact check is held to be about. */
export interface FactCheckMatch {
  readonly factCheck: FactCheckId;
  readonly claim: ClaimId;
  /** 0 to 1: how sure it is that both say the same. */
  readonly score: number;
  readonly votes: readonly MatchVote[];
}

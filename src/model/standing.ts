import type { ReviewStatus } from './contradiction.ts';
import type { ReviewId } from './ids.ts';
import type { Review } from './review.ts';

type Folded = Pick<Review, 'id' | 'sequence' | 'verdict' | 'undoes'>;

/** Where a contradiction's reviews leave it. */
export interface Standing<Of extends Folded> {
  readonly status: ReviewStatus;
  /** The review that decides: the last that says something and is not undone; null where there is none. */
  readonly deciding: Of | null;
  /** The reviews that count, in their order: those that no review that counts has undone. */
  readonly counting: readonly Of[];
}

/**
 * Folds the reviews of one contradiction, in whatever order they come: `sequence` alone decides. An undoing takes effect
 * unless it is undone itself, and can only undo what was there before it, so every set of reviews has one outcome.
 */
export function standingOf<Of extends Folded>(reviews: readonly Of[]): Standing<Of> {
  const undone = new Set<ReviewId>();
  const counting: Of[] = [];
  for (const review of [...reviews].sort((x, y) => y.sequence - x.sequence)) {
    if (undone.has(review.id)) continue;
    counting.unshift(review);
    if (review.undoes !== null) undone.add(review.undoes);
  }
  const deciding = counting.findLast(({ verdict }) => verdict !== 'undone') ?? null;
  const status =
    deciding === null || deciding.verdict === 'undone' ? 'suggested' : deciding.verdict;
  return { status, deciding, counting };
}

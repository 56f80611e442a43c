import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReviewId } from '../../src/model/ids.ts';
import type { Review } from '../../src/model/review.ts';
import { standingOf } from '../../src/model/standing.ts';

type Folded = Pick<Review, 'id' | 'sequence' | 'verdict' | 'undoes'>;

/** "confirmed", or "undone 2": the review with sequence 2. */
const reviewsOf = (...said: readonly string[]): readonly Folded[] =>
  said.map((words, n) => {
    const [verdict, undoes] = words.split(' ');
    return {
      id: `r${n + 1}` as ReviewId,
      sequence: n + 1,
      verdict: verdict as Review['verdict'],
      undoes: undoes === undefined ? null : (`r${undoes}` as ReviewId),
    };
  });

test.each([
  { said: [], status: 'suggested', deciding: null },
  { said: ['confirmed'], status: 'confirmed', deciding: 1 },
  { said: ['confirmed', 'rejected'], status: 'rejected', deciding: 2 },
  { said: ['confirmed', 'undone 1'], status: 'suggested', deciding: null },
  { said: ['confirmed', 'rejected', 'undone 2'], status: 'confirmed', deciding: 1 },
  { said: ['confirmed', 'rejected', 'undone 1'], status: 'rejected', deciding: 2 },
  { said: ['retyped', 'undone 1', 'undone 2'], status: 'retyped', deciding: 1 },
  { said: ['retyped', 'undone 1', 'rejected', 'undone 2'], status: 'rejected', deciding: 3 },
  { said: ['retyped', 'undone 1', 'undone 2', 'undone 3'], status: 'suggested', deciding: null },
])('$said leaves it $status', ({ said, status, deciding }) => {
  const standing = standingOf(reviewsOf(...said));
  expect(standing.status).toBe(status);
  expect(standing.deciding?.sequence ?? null).toBe(deciding);
});

describe('any reviews', () => {
  const VERDICTS = ['confirmed', 'rejected', 'retyped'] as const;
  /** Any sequence of reviews and undoings, of undoings too, of what came before. */
  const anyReviews = fc
    .array(fc.tuple(fc.constantFrom(...VERDICTS), fc.option(fc.nat())), { maxLength: 25 })
    .map((steps) =>
      reviewsOf(
        ...steps.map(([verdict, undo], n) =>
          undo === null || n === 0 ? verdict : `undone ${(undo % n) + 1}`,
        ),
      ),
    );

  test('have one outcome, in whatever order they are read', () => {
    const shuffled = anyReviews.chain((reviews) =>
      fc.tuple(
        fc.constant(reviews),
        fc.shuffledSubarray([...reviews], { minLength: reviews.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([reviews, mixed]) => {
        expect(standingOf(mixed)).toEqual(standingOf(reviews));
      }),
    );
  });

  test('are as before when the next one is made and undone', () => {
    fc.assert(
      fc.property(anyReviews, fc.constantFrom(...VERDICTS), (reviews, verdict) => {
        const said = reviews.map(
          (r) => r.verdict + (r.undoes === null ? '' : ` ${r.undoes.slice(1)}`),
        );
        const after = reviewsOf(...said, verdict, `undone ${reviews.length + 1}`);
        expect(standingOf(after).status).toBe(standingOf(reviews).status);
        expect(standingOf(after).deciding).toEqual(standingOf(reviews).deciding);
      }),
    );
  });

  test('are decided by the highest that counts, and what does not count is undone by what does', () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const { counting, deciding, status } = standingOf(reviews);
        const ids = new Set(counting.map(({ id }) => id));
        const undone = new Set(counting.flatMap(({ undoes }) => undoes ?? []));
        for (const { id } of reviews) expect(ids.has(id)).toBe(!undone.has(id));
        const saying = counting.filter(({ verdict }) => verdict !== 'undone');
        expect(deciding).toEqual(saying.at(-1) ?? null);
        expect(status).toBe(saying.at(-1)?.verdict ?? 'suggested');
      }),
    );
  });
});

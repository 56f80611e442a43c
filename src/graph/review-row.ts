import { z } from 'zod';
import { KINDS, SCOPES, STRENGTHS, TYPES } from '../model/contradiction.ts';
import type { ContradictionId, ReviewId } from '../model/ids.ts';
import { REVIEW_VERDICTS, type Retyping, type Review } from '../model/review.ts';
import { sortKey } from './sort-key.ts';

/** What a review's node holds, save `at`, which is system time. */
export function reviewProperties(review: Review) {
  const { id, contradiction, sequence, verdict, reason, reviewer, at, retyping, undoes } = review;
  return {
    sortKey: sortKey(at, id),
    contradictionId: contradiction,
    sequence,
    verdict,
    reason,
    reviewerId: reviewer.id,
    reviewerName: reviewer.name,
    undoes,
    kind: retyping?.kind ?? null,
    types: retyping?.types ?? null,
    strength: retyping?.strength ?? null,
    scope: retyping?.scope ?? null,
  };
}

/** Cypher map of a review `v`, as `reviewRow` reads it. */
export const REVIEW_PROJECTION = `v {
  .id, .contradictionId, .sequence, .verdict, .reason, .reviewerId, .reviewerName, .at, .undoes, .kind, .types, .strength,
  .scope
}`;

/** A review as `REVIEW_PROJECTION` gives it → the model's review. */
export const reviewRow = z
  .object({
    id: z.string(),
    contradictionId: z.string(),
    sequence: z.number(),
    verdict: z.enum(REVIEW_VERDICTS),
    reason: z.string(),
    reviewerId: z.string(),
    reviewerName: z.string(),
    at: z.string(),
    undoes: z.string().nullable(),
    kind: z.enum(KINDS).nullable(),
    types: z.array(z.enum(TYPES)).nullable(),
    strength: z.enum(STRENGTHS).nullable(),
    scope: z.enum(SCOPES).nullable(),
  })
  .transform((row): Review => {
    const retyping: Retyping = {
      ...(row.kind === null ? {} : { kind: row.kind }),
      ...(row.types === null ? {} : { types: row.types }),
      ...(row.strength === null ? {} : { strength: row.strength }),
      ...(row.scope === null ? {} : { scope: row.scope }),
    };
    return {
      id: row.id as ReviewId,
      contradiction: row.contradictionId as ContradictionId,
      sequence: row.sequence,
      verdict: row.verdict,
      reason: row.reason,
      reviewer: { id: row.reviewerId, name: row.reviewerName },
      at: row.at,
      retyping: row.verdict === 'retyped' ? retyping : null,
      undoes: row.undoes as ReviewId | null,
    };
  });

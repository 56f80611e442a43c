import { z } from 'zod';
import { REASON_LIMIT, type ReviewAction, storeReview } from '../../graph/store-review.ts';
import type { Review } from '../../model/review.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { ContradictionRef, ReviewRef } from '../refs.ts';
import { KindEnum, ScopeEnum, StrengthEnum, TypeEnum } from './enums.ts';
import { CHANGE_ERRORS } from './errors.ts';
import { someOf } from './filter-parts.ts';

const ReviewResultRef = builder.objectRef<Review>('ReviewResult').implement({
  description: 'The review is kept, and the disagreement is where its reviews now leave it.',
  fields: (t) => ({
    review: t.field({
      type: ReviewRef,
      description: 'The review.',
      resolve: (review) => review,
    }),
    contradiction: t.field({
      type: ContradictionRef,
      description: 'What was reviewed, as it now stands.',
      resolve: (review) => review.contradiction,
    }),
  }),
});

const reason = z
  .string()
  .trim()
  .min(1, 'is empty: say why')
  .max(REASON_LIMIT, `is longer than ${REASON_LIMIT} characters`);

const REASON = {
  required: true,
  validate: reason,
  description: 'Why; 1 to 2000 characters.',
} as const;
const IF_LATEST = {
  description:
    'The id of the latest review you have seen. Where there is a later one, nothing is written and a ConflictError comes back.',
} as const;

const inputOf = (name: string, what: string) =>
  builder.inputType(name, {
    description: `A review that ${what}.`,
    fields: (t) => ({
      contradiction: t.id({ required: true, description: 'The id of the disagreement.' }),
      reason: t.string(REASON),
      ifLatestReview: t.id(IF_LATEST),
    }),
  });

const ConfirmInput = inputOf('ConfirmContradictionInput', 'confirms what the judge held');
const RejectInput = inputOf('RejectContradictionInput', 'rejects a disagreement');
const RetypeInput = builder.inputType('RetypeContradictionInput', {
  description:
    'A review that puts a disagreement otherwise: at least one of kind, types, strength and scope.',
  fields: (t) => ({
    contradiction: t.id({ required: true, description: 'The id of the disagreement.' }),
    reason: t.string(REASON),
    ifLatestReview: t.id(IF_LATEST),
    kind: t.field({
      type: KindEnum,
      description: 'What it is; DIFFERENT_SCOPE says that it is none.',
    }),
    types: t.field({
      type: [TypeEnum],
      validate: someOf,
      description: 'What in the words makes them clash; all that do.',
    }),
    strength: t.field({ type: StrengthEnum, description: 'How hard they clash.' }),
    scope: t.field({ type: ScopeEnum, description: 'Who disagrees with whom.' }),
  }),
});
const UndoInput = builder.inputType('UndoReviewInput', {
  description:
    'A review that lets an earlier one no longer count; undoing that lets it count again.',
  fields: (t) => ({
    review: t.id({ required: true, description: 'The id of the review.' }),
    reason: t.string(REASON),
    ifLatestReview: t.id(IF_LATEST),
  }),
});

interface Said {
  readonly reason: string;
  readonly ifLatestReview?: string | null | undefined;
}

async function review(action: ReviewAction, said: Said, context: Context): Promise<Review> {
  const { graph, principal, now, loaders, signal } = context;
  const { reason, ifLatestReview } = said;
  const given = { action, reason, ifLatestReview, reviewer: principal, at: now() };
  const stored = await storeReview(graph, given, { signal });
  // What this request has read of it before is no longer so.
  loaders.contradictions.clear(stored.review.contradiction);
  loaders.latestReviews.clear(stored.review.contradiction);
  return stored.review;
}

const errorsAs = (name: string) => ({
  types: CHANGE_ERRORS,
  union: { name },
});
const ANALYST = { authScopes: { role: 'analyst' }, complexity: 20 } as const;

builder.mutationFields((t) => ({
  confirmContradiction: t.field({
    ...ANALYST,
    type: ReviewResultRef,
    description: 'Says that a disagreement is what the judge held it to be.',
    args: { input: t.arg({ type: ConfirmInput, required: true, description: 'The review.' }) },
    errors: errorsAs('ConfirmContradictionOutcome'),
    resolve: (_root, { input: { contradiction, ...said } }, context) =>
      review({ verdict: 'confirmed', contradiction }, said, context),
  }),
  rejectContradiction: t.field({
    ...ANALYST,
    type: ReviewResultRef,
    description:
      'Says that two claims do not disagree. Both stay, and so does what the judges held.',
    args: { input: t.arg({ type: RejectInput, required: true, description: 'The review.' }) },
    errors: errorsAs('RejectContradictionOutcome'),
    resolve: (_root, { input: { contradiction, ...said } }, context) =>
      review({ verdict: 'rejected', contradiction }, said, context),
  }),
  retypeContradiction: t.field({
    ...ANALYST,
    type: ReviewResultRef,
    description:
      'Says that a disagreement is another kind, of other types, strength or scope than the judge held.',
    args: { input: t.arg({ type: RetypeInput, required: true, description: 'The review.' }) },
    errors: errorsAs('RetypeContradictionOutcome'),
    resolve: (_root, { input }, context) => {
      const { contradiction, kind, types, strength, scope, ...said } = input;
      const retyping = {
        ...(kind == null ? {} : { kind }),
        ...(types == null ? {} : { types }),
        ...(strength == null ? {} : { strength }),
        ...(scope == null ? {} : { scope }),
      };
      return review({ verdict: 'retyped', contradiction, retyping }, said, context);
    },
  }),
  undoReview: t.field({
    ...ANALYST,
    type: ReviewResultRef,
    description: 'Lets a review no longer count. It stays, and what stood before it stands again.',
    args: { input: t.arg({ type: UndoInput, required: true, description: 'The review.' }) },
    errors: errorsAs('UndoReviewOutcome'),
    resolve: (_root, { input: { review: undone, ...said } }, context) =>
      review({ verdict: 'undone', review: undone }, said, context),
  }),
}));

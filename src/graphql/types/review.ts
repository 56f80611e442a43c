import { z } from 'zod';
import { reviewConditions, reviewList, reviewsOfContradiction } from '../../graph/review-list.ts';
import type { Review } from '../../model/review.ts';
import { builder } from '../builder.ts';
import { hangingConnection, listConnection, pageComplexity } from '../connection.ts';
import { listed } from '../named.ts';
import { ContradictionRef, ReviewRef } from '../refs.ts';
import { KindEnum, ReviewVerdictEnum, ScopeEnum, StrengthEnum, TypeEnum } from './enums.ts';
import { someOf } from './filter-parts.ts';
import { TimeRangeInput } from './time-range.ts';

/** Whoever did something: the holder of a key. */
export const AccountRef = builder.objectRef<Review['reviewer']>('Account').implement({
  description: 'Who did something.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable; the one to filter by.' }),
    name: t.exposeString('name', { description: 'As it was when it was done.' }),
  }),
});

const TypingRef = builder
  .objectRef<{
    readonly [Key in keyof NonNullable<Review['retyping']>]?:
      | NonNullable<Review['retyping']>[Key]
      | null;
  }>('Typing')
  .implement({
    description: 'What a disagreement is. In a review, what is null stays as the judge held it.',
    fields: (t) => ({
      kind: t.field({
        type: KindEnum,
        nullable: true,
        description: 'What the disagreement is.',
        resolve: ({ kind }) => kind ?? null,
      }),
      types: t.field({
        type: [TypeEnum],
        nullable: true,
        description: 'What in the words makes them clash.',
        resolve: ({ types }) => (types == null ? null : [...types]),
      }),
      strength: t.field({
        type: StrengthEnum,
        nullable: true,
        description: 'How hard they clash.',
        resolve: ({ strength }) => strength ?? null,
      }),
      scope: t.field({
        type: ScopeEnum,
        nullable: true,
        description: 'Who disagrees with whom.',
        resolve: ({ scope }) => scope ?? null,
      }),
    }),
  });

ReviewRef.implement({
  description:
    'What somebody said of a disagreement, and why. It is never changed or deleted, only undone by another.',
  fields: (t) => ({
    contradiction: t.field({
      type: ContradictionRef,
      description: 'What was reviewed.',
      resolve: (review) => review.contradiction,
    }),
    sequence: t.exposeInt('sequence', {
      description:
        '1, 2, 3 … among the reviews of the disagreement; the highest that is not undone decides.',
    }),
    verdict: t.expose('verdict', { type: ReviewVerdictEnum, description: 'What was said.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    reviewer: t.expose('reviewer', { type: AccountRef, description: 'Who said it.' }),
    at: t.expose('at', { type: 'Timestamp', description: 'When.' }),
    retyping: t.expose('retyping', {
      type: TypingRef,
      nullable: true,
      description: 'What the reviewer put otherwise; of RETYPED alone.',
    }),
    undoes: t.field({
      type: ReviewRef,
      nullable: true,
      description: 'The review that no longer counts; of UNDONE alone.',
      resolve: (review) => review.undoes,
    }),
  }),
});

export const ReviewConnection = builder.connectionObject(
  { type: ReviewRef, name: 'ReviewConnection', description: 'A page of reviews.' },
  { name: 'ReviewEdge', description: 'A row and its place in the list.' },
);

builder.objectFields(ContradictionRef, (t) => ({
  reviews: t.connection(
    {
      type: ReviewRef,
      description: 'What reviewers have said of it, oldest first; undone reviews too.',
      complexity: pageComplexity,
      resolve: (contradiction, args, context) =>
        hangingConnection(
          context,
          { listing: reviewsOfContradiction, anchor: 'contradiction', id: contradiction.id },
          args,
        ),
    },
    ReviewConnection,
  ),
  latestReview: t.field({
    type: ReviewRef,
    nullable: true,
    description:
      'The last that was said of it, whether it counts or not; the one to give as "ifLatestReview".',
    complexity: 2,
    resolve: (contradiction, _args, { loaders }) => loaders.latestReviews.load(contradiction.id),
  }),
  decidingReview: t.field({
    type: ReviewRef,
    nullable: true,
    description:
      'The review that its status comes from: the last that says something and is not undone.',
    complexity: 2,
    resolve: (contradiction) => contradiction.decidingReview ?? null,
  }),
  judged: t.field({
    type: TypingRef,
    nullable: true,
    description: 'What the judge held, where a reviewer has put it otherwise; else null.',
    resolve: (contradiction) => contradiction.judged ?? null,
  }),
}));

const ReviewFilterInput = builder.inputType('ReviewFilter', {
  description: 'Which reviews; all that is given must hold.',
  fields: (t) => ({
    contradiction: t.id({ description: 'Of the disagreement with this id.' }),
    reviewer: t.string({
      validate: z.string().min(1, 'is empty').max(200).nullish(),
      description: 'By this reviewer: an id or a name.',
    }),
    verdicts: t.field({ type: [ReviewVerdictEnum], validate: someOf, description: 'Saying so.' }),
    at: t.field({ type: TimeRangeInput, description: 'Made in this time.' }),
  }),
});

builder.queryFields((t) => ({
  review: t.field({
    type: ReviewRef,
    nullable: true,
    description: 'The review with this id.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }) => id,
  }),
  reviews: t.connection(
    {
      type: ReviewRef,
      description: 'What reviewers have said of disagreements, newest first.',
      args: { filter: t.arg({ type: ReviewFilterInput, description: 'Which; all when absent.' }) },
      complexity: pageComplexity,
      resolve: (_root, { filter, ...page }, context) => {
        const { contradiction, reviewer, verdicts, at } = filter ?? {};
        const conditions = reviewConditions({
          contradictions: listed(contradiction),
          reviewers: listed(reviewer),
          verdicts,
          at,
        });
        return listConnection(context, { listing: reviewList, conditions }, page);
      },
    },
    ReviewConnection,
  ),
}));

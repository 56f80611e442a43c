import { z } from 'zod';
import { assessmentsOfClaim } from '../../graph/assessment-list.ts';
import { storeAssessment } from '../../graph/store-assessment.ts';
import { type Assessment, RATING_NAMES } from '../../model/assessment.ts';
import { builder } from '../builder.ts';
import { hangingConnection, pageComplexity } from '../connection.ts';
import { ClaimRef } from '../refs.ts';
import { CHANGE_ERRORS } from './errors.ts';
import { RatingRef } from './fact-check.ts';
import { AccountRef } from './review.ts';

const AssessmentRef = builder.objectRef<Assessment>('Assessment').implement({
  description:
    'What an analyst says of a claim, published as ClaimReview at /claimreview/ID; or that an earlier assessment no longer counts. Never changed.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, also in the address of its page.' }),
    claim: t.field({
      type: ClaimRef,
      description: 'The claim.',
      resolve: ({ claim }) => claim,
    }),
    sequence: t.exposeInt('sequence', {
      description: '1, 2, 3 … among the assessments of the claim.',
    }),
    claimReviewed: t.string({
      nullable: true,
      description: 'The claim as it was worded then; null for an undoing.',
      resolve: ({ review }) => review?.claimReviewed ?? null,
    }),
    rating: t.field({
      type: RatingRef,
      nullable: true,
      description: 'The rating; null for an undoing.',
      resolve: ({ review }) => review?.rating ?? null,
    }),
    text: t.exposeString('reason', { description: 'Why.' }),
    url: t.string({
      nullable: true,
      description: 'Further reading, by the analyst.',
      resolve: ({ review }) => review?.citation ?? null,
    }),
    analyst: t.expose('analyst', { type: AccountRef, description: 'Who says it.' }),
    at: t.expose('at', { type: 'Timestamp', description: 'When.' }),
    undoes: t.exposeID('undoes', {
      nullable: true,
      description: 'The assessment that no longer counts.',
    }),
    counts: t.exposeBoolean('counts', {
      description: 'Whether it counts: nothing that counts undoes it.',
    }),
  }),
});
const AssessmentConnection = builder.connectionObject(
  { type: AssessmentRef, name: 'AssessmentConnection', description: 'A page of assessments.' },
  { name: 'AssessmentEdge', description: 'A row and its place in the list.' },
);

builder.objectFields(ClaimRef, (t) => ({
  assessments: t.connection(
    {
      type: AssessmentRef,
      description: 'What analysts have said of it, oldest first; undone ones too.',
      complexity: pageComplexity,
      resolve: ({ id }, args, context) =>
        hangingConnection(context, { listing: assessmentsOfClaim, anchor: 'claim', id }, args),
    },
    AssessmentConnection,
  ),
}));

const words = (most: number) =>
  z.string().trim().min(1, 'is empty').max(most, `is longer than ${most} characters`);

const AssessInput = builder.inputType('AssessClaimInput', {
  description: 'A review of a claim.',
  fields: (t) => ({
    claim: t.id({ required: true, description: 'The id of the claim.' }),
    rating: t.int({
      validate: z.number().int().min(1, 'is below 1').max(5, 'is above 5').nullish(),
      description:
        '1 false, 2 mostly false, 3 half true, 4 mostly true, 5 true; absent: none of them.',
    }),
    ratingText: t.string({
      validate: words(100).nullish(),
      description: 'The rating in words; needed where there is no number: "Lacks context".',
    }),
    text: t.string({
      required: true,
      validate: words(10_000),
      description: 'Why; 1 to 10,000 characters.',
    }),
    url: t.string({
      validate: z
        .string()
        .max(2_000, 'is longer than 2000 characters')
        .refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url), 'is no web address')
        .nullish(),
      description: 'Further reading of your own.',
    }),
  }),
  validate: z
    .object({ rating: z.unknown(), ratingText: z.unknown() })
    .loose()
    .refine(
      ({ rating, ratingText }) => rating != null || ratingText != null,
      'has neither rating nor ratingText: give at least one',
    ),
});
const UndoAssessmentInput = builder.inputType('UndoAssessmentInput', {
  description:
    'Lets an assessment no longer count, and takes its page back; undoing that brings it again.',
  fields: (t) => ({
    assessment: t.id({ required: true, description: 'The id of the assessment.' }),
    reason: t.string({
      required: true,
      validate: words(2_000),
      description: 'Why; 1 to 2000 characters.',
    }),
  }),
});

const errorsAs = (name: string) => ({ types: CHANGE_ERRORS, union: { name } });
const ANALYST = { authScopes: { role: 'analyst' }, complexity: 20 } as const;

builder.mutationFields((t) => ({
  assessClaim: t.field({
    ...ANALYST,
    type: AssessmentRef,
    description:
      'Reviews a claim, which stays as it is. It is published as ClaimReview at /claimreview/ID.',
    args: {
      input: t.arg({ type: AssessInput, required: true, description: 'The review.' }),
    },
    errors: errorsAs('AssessClaimOutcome'),
    resolve: (_root, { input }, { graph, principal, now, signal }) => {
      const { claim, rating, ratingText, text, url } = input;
      const named = ratingText?.trim() ?? RATING_NAMES[(rating ?? 0) - 1] ?? null;
      const bounds = rating == null ? { best: null, worst: null } : { best: 5, worst: 1 };
      const action = {
        claim,
        rating: { value: rating ?? null, ...bounds, text: named, explanation: null },
        text: text.trim(),
        url: url == null ? null : new URL(url).href,
      };
      return storeAssessment(graph, { action, analyst: principal, at: now() }, { signal });
    },
  }),
  undoAssessment: t.field({
    ...ANALYST,
    type: AssessmentRef,
    description: 'Lets an assessment no longer count. It stays, and its page is taken back.',
    args: {
      input: t.arg({ type: UndoAssessmentInput, required: true, description: 'Which, and why.' }),
    },
    errors: errorsAs('UndoAssessmentOutcome'),
    resolve: (_root, { input }, { graph, principal, now, signal }) => {
      const action = { undo: input.assessment, reason: input.reason.trim() };
      return storeAssessment(graph, { action, analyst: principal, at: now() }, { signal });
    },
  }),
}));

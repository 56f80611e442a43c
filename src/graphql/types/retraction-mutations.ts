import {
  type RetractOutcome,
  type RetractRequest,
  reinstateArticle,
  retractArticle,
} from '../../graph/retractions.ts';
import type { Runner } from '../../graph/runner.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { ArticleRef } from '../refs.ts';
import {
  ANALYST,
  CHANGED,
  type Changed,
  change,
  deciding,
  errorsAs,
  LEFT,
  LeftRef,
  reason,
  WHY,
} from './change-graph.ts';

interface ChangedArticle extends Changed {
  readonly article: string;
  readonly contradictions: number;
}

const ArticleChangedRef = builder.objectRef<ChangedArticle>('ArticleChanged').implement({
  description: 'The article, as it now stands.',
  fields: (t) => ({
    changed: t.exposeBoolean('changed', { description: CHANGED }),
    article: t.field({
      type: ArticleRef,
      description: 'The article.',
      resolve: ({ article }) => article,
    }),
    contradictions: t.exposeInt('contradictions', {
      description: 'How many unreviewed disagreements were superseded, or came back.',
    }),
    left: t.expose('left', { type: LeftRef, description: LEFT }),
  }),
});

const RetractInput = builder.inputType('RetractArticleInput', {
  description: 'An article that is no longer to be counted on.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'The id of the article.' }),
    reason: t.string({
      required: true,
      validate: reason,
      description: 'Why; up to 2000 characters.',
    }),
  }),
});
const ReinstateInput = builder.inputType('ReinstateArticleInput', {
  description: 'An article that is to be counted on again.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'The id of the article.' }),
    reason: t.string(WHY),
  }),
});

async function retraction(
  work: (tx: Runner, given: RetractRequest) => Promise<RetractOutcome>,
  { article, reason: why }: typeof ReinstateInput.$inferInput,
  context: Context,
): Promise<ChangedArticle> {
  const given = { article, ...deciding(context, why) };
  return { article, ...(await change(context, 'graphql.retraction', (tx) => work(tx, given))) };
}

builder.mutationFields((t) => ({
  retractArticle: t.field({
    ...ANALYST,
    type: ArticleChangedRef,
    description:
      'Counts an article out: its claims are not compared, nor listed unless asked for; unreviewed disagreements with them are superseded. Nothing is deleted.',
    args: { input: t.arg({ type: RetractInput, required: true, description: 'Which, and why.' }) },
    errors: errorsAs('RetractArticleOutcome'),
    resolve: (_root, { input }, context) => retraction(retractArticle, input, context),
  }),
  reinstateArticle: t.field({
    ...ANALYST,
    type: ArticleChangedRef,
    description: 'Takes a retraction back, and compares the article with what came meanwhile.',
    args: { input: t.arg({ type: ReinstateInput, required: true, description: 'Which.' }) },
    errors: errorsAs('ReinstateArticleOutcome'),
    resolve: (_root, { input }, context) => retraction(reinstateArticle, input, context),
  }),
}));

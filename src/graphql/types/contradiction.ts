import type { JudgeVote } from '../../model/contradiction.ts';
import { builder } from '../builder.ts';
import { listConnection, pageComplexity } from '../connection.ts';
import { ContradictionConnection } from '../connections.ts';
import { ContradictionRef } from '../refs.ts';
import {
  ContradictionFilterInput,
  ContradictionOrderInput,
  contradictionsAsked,
} from './contradiction-filter.ts';
import { KindEnum, ReviewStatusEnum, ScopeEnum, StrengthEnum, TypeEnum } from './enums.ts';
import { EvidenceRef, evidenceOf } from './evidence.ts';
import { FILTER, ORDER } from './filter-parts.ts';
import { JudgeRef, JudgeVoteRef } from './judge.ts';

ContradictionRef.implement({
  description: 'A disagreement of two claims. It changes neither; the reader decides.',
  fields: (t) => ({
    kind: t.expose('kind', { type: KindEnum, description: 'What the disagreement is.' }),
    types: t.field({
      type: [TypeEnum],
      description: 'What in the words makes them clash.',
      resolve: (contradiction) => [...contradiction.types],
    }),
    strength: t.expose('strength', {
      type: StrengthEnum,
      nullable: true,
      description: 'How hard they clash; null where no judge could tell.',
    }),
    scope: t.expose('scope', {
      type: ScopeEnum,
      nullable: true,
      description: 'Who disagrees with whom; null where that is not known.',
    }),
    score: t.exposeFloat('score', { description: '0 to 1: how sure it is that they clash.' }),
    status: t.expose('status', {
      type: ReviewStatusEnum,
      description: 'What people have said of it.',
    }),
    explanation: t.exposeString('explanation', {
      description: 'One sentence with the clashing words and their speakers.',
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'Its two sides, A then B.',
      complexity: { field: 2, multiplier: 2 },
      resolve: (contradiction, _args, context) => evidenceOf(contradiction, context),
    }),
    votes: t.field({
      type: [JudgeVoteRef],
      description: 'What each judge held, also those that were overruled.',
      resolve: (contradiction): JudgeVote[] => [...contradiction.judges],
    }),
    judge: t.expose('judge', { type: JudgeRef, description: 'What weighed the votes.' }),
    independent: t.boolean({
      description:
        'Whether its sides come from different texts: not from one article, nor from copies of one text.',
      resolve: async ({ a, b }, _args, { loaders }) => {
        const [one, other] = await Promise.all([loaders.claims.load(a), loaders.claims.load(b)]);
        const [left, right] = await Promise.all(
          [one?.revisionId ?? a, other?.revisionId ?? b].map((id) => loaders.origins.load(id)),
        );
        return left !== right;
      },
    }),
    createdAt: t.expose('createdAt', {
      type: 'Timestamp',
      description: 'When the graph learnt of it.',
    }),
    supersededAt: t.expose('supersededAt', {
      type: 'Timestamp',
      nullable: true,
      description: 'When a later judgement took its place; null while it stands.',
    }),
  }),
});

builder.queryFields((t) => ({
  contradiction: t.field({
    type: ContradictionRef,
    nullable: true,
    description: 'The contradiction with this id.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }) => id,
  }),
  contradictions: t.connection(
    {
      type: ContradictionRef,
      description: 'Disagreements, the surest first.',
      args: {
        filter: t.arg({ type: ContradictionFilterInput, description: FILTER }),
        orderBy: t.arg({ type: ContradictionOrderInput, description: ORDER }),
      },
      complexity: pageComplexity,
      resolve: async (_root, { filter, orderBy, ...page }, context, info) =>
        listConnection(
          context,
          await contradictionsAsked(context, { filter, orderBy }),
          page,
          info,
        ),
    },
    ContradictionConnection,
  ),
}));

import { contradictionConditions, contradictionList } from '../../graph/contradiction-list.ts';
import type { JudgeVote } from '../../model/contradiction.ts';
import { builder } from '../builder.ts';
import { listConnection, pageComplexity } from '../connection.ts';
import { ContradictionConnection } from '../connections.ts';
import { actorIds, listed, outletIds } from '../named.ts';
import { ContradictionRef } from '../refs.ts';
import { KindEnum, ReviewStatusEnum, ScopeEnum, StrengthEnum, TypeEnum } from './enums.ts';
import { EvidenceRef, evidenceOf } from './evidence.ts';
import { searchText, someOf } from './filter-parts.ts';
import { JudgeRef, JudgeVoteRef } from './judge.ts';
import { TimeRangeInput } from './time-range.ts';

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

export const ContradictionFilterInput = builder.inputType('ContradictionFilter', {
  description: 'Which disagreements; all that is given must hold.',
  fields: (t) => ({
    actor: t.string({
      description: 'One side was said by this actor or on its behalf: a name or an id.',
    }),
    claim: t.id({ description: 'One side is the claim with this id.' }),
    event: t.id({ description: 'One side is about the event with this id.' }),
    outlet: t.string({ description: 'One side was published by it: a name, a site or an id.' }),
    kinds: t.field({ type: [KindEnum], validate: someOf, description: 'Of one of these kinds.' }),
    types: t.field({ type: [TypeEnum], validate: someOf, description: 'Of one of these types.' }),
    strengths: t.field({ type: [StrengthEnum], validate: someOf, description: 'This hard.' }),
    scopes: t.field({ type: [ScopeEnum], validate: someOf, description: 'Between these.' }),
    statuses: t.field({ type: [ReviewStatusEnum], validate: someOf, description: 'So reviewed.' }),
    minimumScore: t.float({ description: 'At least this sure, 0 to 1.' }),
    text: t.string({
      validate: searchText,
      description: 'One side has these words ("…" for a phrase).',
    }),
    publishedAt: t.field({
      type: TimeRangeInput,
      description: 'One side was published in this time.',
    }),
    superseded: t.boolean({
      description: 'Whether to give also those that a later judgement replaced; not, when absent.',
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
        filter: t.arg({ type: ContradictionFilterInput, description: 'Which; all when absent.' }),
      },
      complexity: pageComplexity,
      resolve: async (_root, { filter, ...page }, context) => {
        const actors = await actorIds(context, filter?.actor);
        const outlets = await outletIds(context, filter?.outlet);
        const ids = { claims: listed(filter?.claim), events: listed(filter?.event) };
        const conditions = contradictionConditions({ ...filter, actors, outlets, ...ids });
        return listConnection(context, { listing: contradictionList, conditions }, page);
      },
    },
    ContradictionConnection,
  ),
}));

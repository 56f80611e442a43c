import type { Contradiction, JudgeVote } from '../../model/contradiction.ts';
import { builder } from '../builder.ts';
import { TypeEnum } from './enums.ts';
import { SpanRef } from './span.ts';

export const JudgeRef = builder.objectRef<Contradiction['judge']>('Judge').implement({
  description: 'What weighed the votes on a disagreement.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    version: t.exposeString('version', { description: 'Its version.' }),
  }),
});

const VoteEnum = builder.enumType('Vote', {
  description: 'What a judge holds of two claims.',
  values: {
    CONTRADICTION: { value: 'contradiction', description: 'They clash.' },
    AGREEMENT: { value: 'agreement', description: 'They say the same.' },
    NONE: { value: 'none', description: 'Neither.' },
    ABSTAIN: { value: 'abstain', description: 'It cannot tell.' },
  } satisfies Record<string, { value: JudgeVote['vote']; description: string }>,
});

export const JudgeVoteRef = builder.objectRef<JudgeVote>('JudgeVote').implement({
  description: "One judge's opinion of two claims.",
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The judge.' }),
    vote: t.expose('vote', { type: VoteEnum, description: 'What it holds.' }),
    score: t.exposeFloat('score', {
      description: '0 to 1: how strongly it holds that they clash.',
    }),
    type: t.expose('type', {
      type: TypeEnum,
      nullable: true,
      description: 'The type of clash it sees, if any.',
    }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    spansA: t.field({
      type: [SpanRef],
      description: 'The words of side A it looked at.',
      resolve: (vote) => [...vote.spans.a],
    }),
    spansB: t.field({
      type: [SpanRef],
      description: 'The words of side B it looked at.',
      resolve: (vote) => [...vote.spans.b],
    }),
  }),
});

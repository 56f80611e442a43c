import { CANDIDATE_INDEXES } from '../../graph/candidates.ts';
import type { CandidateAnswer, WhyNot } from '../../ingest/why-not.ts';
import { builder } from '../builder.ts';
import { ClaimRef, ContradictionRef } from '../refs.ts';
import { analysisOf } from './check-claim.ts';
import { wordsEnum } from './enums.ts';
import { VerdictRef } from './verdict.ts';

const IndexEnum = wordsEnum('CandidateIndex', {
  description: 'Through what one claim meets another.',
  values: CANDIDATE_INDEXES,
  meanings: {
    event: 'They are about one event.',
    speaker: 'They have a speaker in common.',
    nearest: 'They are near in meaning and have somebody in common.',
    words: 'They share rarer words and have somebody in common.',
  },
});

const CandidateAnswerRef = builder.objectRef<CandidateAnswer>('CandidateAnswer').implement({
  description: 'Whether an index leads from one claim of a pair to the other, as the graph stands.',
  fields: (t) => ({
    index: t.expose('index', { type: IndexEnum, description: 'Which index.' }),
    fromA: t.exposeBoolean('fromA', { description: 'It leads from A to B.' }),
    fromB: t.exposeBoolean('fromB', { description: 'It leads from B to A.' }),
    reason: t.exposeString('reason', { description: 'Why, or why not.' }),
  }),
});

const WhyNotRef = builder.objectRef<WhyNot>('WhyNot').implement({
  description: 'Why two claims are held to contradict each other, or are not. Nothing was stored.',
  fields: (t) => ({
    a: t.field({ type: ClaimRef, description: 'Side A.', resolve: ({ a }) => a }),
    b: t.field({ type: ClaimRef, description: 'Side B.', resolve: ({ b }) => b }),
    answer: t.stringList({
      description: 'In a sentence or a few: what decides.',
      resolve: ({ answer }) => [...answer],
    }),
    verdict: t.expose('verdict', {
      type: VerdictRef,
      nullable: true,
      description: 'What comes of judging them now; null where both are one claim.',
    }),
    threshold: t.exposeFloat('threshold', {
      description: 'From this score on a pair is reported as a disagreement.',
    }),
    candidates: t.field({
      type: [CandidateAnswerRef],
      description: 'Which indexes lead from one to the other.',
      resolve: ({ candidates }) => [...candidates],
    }),
    isPromising: t.exposeBoolean('isPromising', {
      description:
        'They are among the most promising pairs of one of them, which alone are judged.',
    }),
    stored: t.expose('stored', {
      type: ContradictionRef,
      nullable: true,
      description: 'The disagreement that is stored between them.',
    }),
    agreementScore: t.exposeFloat('agreement', {
      nullable: true,
      description: 'How sure the agreement is that is stored between them.',
    }),
  }),
});

builder.queryField('whyNot', (t) =>
  t.field({
    type: WhyNotRef,
    description:
      'Why two claims are held to contradict each other, or are not: every gate and vote, whether an ingest meets them, and what is stored.',
    args: {
      a: t.arg.id({ required: true, description: 'The id of a claim.' }),
      b: t.arg.id({ required: true, description: 'The id of another.' }),
    },
    complexity: { field: 300, multiplier: 1 },
    resolve: (_root, { a, b }, context) =>
      analysisOf(context).whyNot(a, b, { signal: context.signal }),
  }),
);

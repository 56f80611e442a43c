import type { GateResult, Verdict } from '../../model/contradiction.ts';
import { builder } from '../builder.ts';
import { KindEnum, ScopeEnum, StrengthEnum, TypeEnum } from './enums.ts';
import { JudgeVoteRef } from './judge.ts';
import { SpanRef } from './span.ts';

const OutcomeEnum = builder.enumType('VerdictOutcome', {
  description: 'What came of comparing two claims.',
  values: {
    DISAGREEMENT: { description: 'They disagree; "kind" says how.' },
    DIFFERENCE: { description: 'It looks like a clash and is none.' },
    AGREEMENT: { description: 'They say the same.' },
    NONE: { description: 'Nothing in them clashes or agrees.' },
  },
});

const GateOutcomeEnum = builder.enumType('GateOutcome', {
  description: 'Whether two claims are comparable in one respect.',
  values: {
    PASS: { value: 'pass', description: 'They are.' },
    FAIL: { value: 'fail', description: 'They are not.' },
    UNKNOWN: { value: 'unknown', description: 'The evidence does not say, which never vetoes.' },
  } satisfies Record<string, { value: GateResult['outcome']; description: string }>,
});

export const GateRef = builder.objectRef<GateResult>('Gate').implement({
  description: 'Whether two claims are comparable in one respect, and why.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'In which: comparable, event, time, place, referent, quantity-base.',
    }),
    outcome: t.expose('outcome', { type: GateOutcomeEnum, description: 'Whether they are.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
  }),
});

const outcomeOf = ({ kind }: Verdict) =>
  kind === 'agreement'
    ? 'AGREEMENT'
    : kind === 'none'
      ? 'NONE'
      : kind === 'different-scope'
        ? 'DIFFERENCE'
        : 'DISAGREEMENT';

export const VerdictRef = builder.objectRef<Verdict>('Verdict').implement({
  description: 'What came of comparing two claims, with every gate and vote.',
  fields: (t) => ({
    outcome: t.field({ type: OutcomeEnum, description: 'What came of it.', resolve: outcomeOf }),
    kind: t.field({
      type: KindEnum,
      nullable: true,
      description: 'Which disagreement; null where there is none.',
      resolve: ({ kind }) => (kind === 'agreement' || kind === 'none' ? null : kind),
    }),
    score: t.exposeFloat('score', { description: '0 to 1: how sure it is that they clash.' }),
    types: t.field({
      type: [TypeEnum],
      description: 'What in the words makes them clash.',
      resolve: ({ types }) => [...types],
    }),
    strength: t.expose('strength', {
      type: StrengthEnum,
      nullable: true,
      description: 'How hard they clash.',
    }),
    scope: t.expose('scope', {
      type: ScopeEnum,
      nullable: true,
      description: 'Who disagrees with whom.',
    }),
    explanation: t.exposeString('explanation', {
      description: 'One sentence with the words that decide.',
    }),
    clashA: t.field({
      type: [SpanRef],
      description: 'The clashing words of side A.',
      resolve: ({ spans }) => [...spans.a],
    }),
    clashB: t.field({
      type: [SpanRef],
      description: 'The clashing words of side B.',
      resolve: ({ spans }) => [...spans.b],
    }),
    gates: t.field({
      type: [GateRef],
      description: 'Why the two are, or are not, comparable.',
      resolve: ({ gates }) => [...(gates ?? [])],
    }),
    votes: t.field({
      type: [JudgeVoteRef],
      description: 'What each judge held, also those that were overruled.',
      resolve: ({ judges }) => [...judges],
    }),
  }),
});

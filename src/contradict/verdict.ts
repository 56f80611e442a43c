import type { GateResult, JudgeVote, Verdict } from '../model/contradiction.ts';
import { whyAgree } from './agreement.ts';
import { combine } from './combine.ts';
import type { Context } from './context.ts';
import { explainClash } from './explain.ts';
import { featuresOf } from './features.ts';
import { GATES } from './gates/all-gates.ts';
import { normalise } from './gates/comparable.ts';
import { symbolicJudges } from './judges/all-judges.ts';
import { judgeNli } from './judges/nli.ts';
import { kindOf } from './kind.ts';
import type { NeuralEvidence } from './neural-evidence.ts';
import { scopeOf } from './scope.ts';
import { strengthOf } from './strength.ts';
import { THRESHOLD } from './weights.ts';

/** A judge this sure that is overruled by a gate leaves a trace: the pair looks like a clash, and an analyst may ask why it is none. */
const LOOKS_LIKE_CLASH = 0.55;
const SECONDING = 0.5;

/** Gates, judges, combination: the whole judgement of one pair. */
export function verdictOf(context: Context, neural: NeuralEvidence): Verdict {
  const gates = GATES.map((gate) => gate(context));
  const comparable = gates.find(({ name }) => name === 'comparable');
  if (comparable?.outcome === 'fail') return incomparable(context, gates, comparable.reason);
  const votes = [
    ...symbolicJudges.map((judge) => judge(context)),
    judgeNli(context, neural.nli, neural.why),
  ];
  const score = combine(featuresOf({ context, votes, gates, neural }));
  const clashes = votes
    .filter(({ vote }) => vote === 'contradiction')
    .sort((x, y) => Number(x.name === 'nli') - Number(y.name === 'nli') || y.score - x.score);
  const [leading] = clashes;
  if (leading && score >= THRESHOLD) return disagreement(context, { votes, gates, score, leading });
  const failed = gates.find(({ outcome }) => outcome === 'fail');
  if (leading && failed && leading.name !== 'nli' && leading.score >= LOOKS_LIKE_CLASH)
    return { ...plain('different-scope', score, failed.reason), judges: votes, gates };
  const agreeing = whyAgree(context, votes, neural);
  return agreeing
    ? { ...plain('agreement', score, agreeing), judges: votes, gates }
    : {
        ...plain('none', score, failed?.reason ?? 'Nothing in them clashes.'),
        judges: votes,
        gates,
      };
}

interface Finding {
  readonly votes: readonly JudgeVote[];
  readonly gates: readonly GateResult[];
  readonly score: number;
  readonly leading: JudgeVote;
}

function disagreement(context: Context, { votes, gates, score, leading }: Finding): Verdict {
  const seconding = votes.filter(
    (vote) =>
      vote === leading ||
      (vote.vote === 'contradiction' && vote.name !== 'nli' && vote.score >= SECONDING),
  );
  return {
    kind: kindOf(context),
    score,
    types: [...new Set(seconding.flatMap(({ type }) => (type ? [type] : [])))],
    strength: strengthOf(context, leading),
    scope: scopeOf(context, votes),
    spans: leading.spans,
    explanation: explainClash(context, leading),
    judges: votes,
    gates,
  };
}

function incomparable({ pair }: Context, gates: readonly GateResult[], reason: string): Verdict {
  const [a, b] = [pair.a.claim, pair.b.claim];
  const sameWording =
    normalise(a.span.text) !== '' && normalise(a.span.text) === normalise(b.span.text);
  const copied = a.id !== b.id && sameWording;
  const sides = copied && pair.a.speakers[0]?.actor.id === pair.b.speakers[0]?.actor.id;
  return {
    ...plain(
      copied ? 'agreement' : 'none',
      0,
      sides ? `${reason} One statement, told twice.` : reason,
    ),
    judges: [],
    gates,
  };
}

function plain(kind: Verdict['kind'], score: number, explanation: string) {
  return {
    kind,
    score,
    types: [],
    strength: null,
    scope: null,
    spans: { a: [], b: [] },
    explanation,
  };
}

import type { GateResult, JudgeVote, Strength, Verdict } from '../model/contradiction.ts';
import { whyAgree } from './agreement.ts';
import { type Calibration, calibrated } from './calibration.ts';
import { combine } from './combine.ts';
import type { Context } from './context.ts';
import { contrastVote } from './contrast.ts';
import { explainClash } from './explain.ts';
import type { Features } from './features/feature-input.ts';
import { featuresOf } from './features.ts';
import { GATES } from './gates/all-gates.ts';
import { normalise } from './gates/comparable.ts';
import { symbolicJudges } from './judges/all-judges.ts';
import { judgeNli, NLI_JUDGE } from './judges/nli.ts';
import { kindOf } from './kind.ts';
import type { NeuralEvidence } from './neural-evidence.ts';
import { whyUnreported } from './reportable.ts';
import { scopeOf } from './scope.ts';
import { type Occasion, type Reading, scoreOf } from './score.ts';
import { likeliestStrength, strengthOf } from './strength.ts';
import { AGREEMENT, BARE_AGREEMENT } from './trained-weights.ts';
import { THRESHOLD } from './weights.ts';

/** A judge this sure that is overruled by a gate leaves a trace: the pair looks like a clash, and an analyst may ask why it is none. */
const LOOKS_LIKE_CLASH = 0.55;
const SECONDING = 0.5;
/** A symbolic judge of less conviction has not found the words that decide. */
const LEADING = 0.3;

/** Every gate and every judge on one pair. */
export function opinionsOf(
  context: Context,
  { nli, why }: NeuralEvidence,
): { readonly gates: readonly GateResult[]; readonly votes: readonly JudgeVote[] } {
  return {
    gates: GATES.map((gate) => gate(context)),
    votes: [...symbolicJudges.map((judge) => judge(context)), judgeNli(context, nli, why)],
  };
}

/** Gates, judges, combination: the whole judgement of one pair. */
export function verdictOf(
  context: Context,
  neural: NeuralEvidence,
  occasion: Occasion,
  calibration: Calibration | null = null,
): Verdict {
  const { gates, votes } = opinionsOf(context, neural);
  const comparable = gates.find(({ name }) => name === 'comparable');
  if (comparable?.outcome === 'fail') return incomparable(context, gates, comparable.reason);
  const reading = readingOf(context, neural);
  const features = featuresOf({ context, votes, gates, neural });
  const { value, trained } = scoreOf(features, { reading, occasion });
  const score = calibrated(value, calibration);
  const clashes = votes
    .filter(({ vote, name }) => vote === 'contradiction' && name !== NLI_JUDGE)
    .sort((x, y) => y.score - x.score);
  const [symbolic] = clashes;
  const sure = symbolic && symbolic.score >= LEADING ? symbolic : null;
  const unreported =
    occasion === 'found' && score >= THRESHOLD
      ? whyUnreported(context, sure, { neural, trained })
      : null;
  if (unreported !== null)
    return { ...plain('different-scope', score, unreported), judges: votes, gates };
  if (score >= THRESHOLD) {
    const leading =
      sure ?? bareNli(context, votes) ?? contrastVote(context, { score, nli: neural.nli });
    const strength = sure ? strengthOf(context, sure) : likeliestStrength(features, context);
    return disagreement(context, { votes, gates, score, leading, strength });
  }
  const failed = gates.find(({ outcome }) => outcome === 'fail');
  if (symbolic && failed && symbolic.score >= LOOKS_LIKE_CLASH)
    return { ...plain('different-scope', score, failed.reason), judges: votes, gates };
  const agreeing =
    whyAgree(context, votes, neural) ??
    (occasion === 'asked' ? agreementBy(features, reading) : null);
  return agreeing
    ? { ...plain('agreement', score, agreeing), judges: votes, gates }
    : {
        ...plain('none', score, failed?.reason ?? 'Nothing in them clashes.'),
        judges: votes,
        gates,
      };
}

/** On bare sentences the entailment model decides nearly alone. */
function bareNli({ bare }: Context, votes: readonly JudgeVote[]): JudgeVote | null {
  const nli = votes.find(({ name, vote }) => name === NLI_JUDGE && vote === 'contradiction');
  return bare ? (nli ?? null) : null;
}

/** A claim that others' words support is told as agreement only where somebody asks about the two. */
function agreementBy(features: Features, reading: Reading | null): string | null {
  if (reading === null) return null;
  const trained = reading === 'claims' ? AGREEMENT : BARE_AGREEMENT;
  return combine(features, trained) >= THRESHOLD ? 'One supports the other.' : null;
}

/** What the trained combinations see in a pair; null where the entailment model, on which they lean, is missing. */
function readingOf({ bare }: Context, { nli }: NeuralEvidence): Reading | null {
  if (nli === null) return null;
  return bare ? 'sentences' : 'claims';
}

interface Finding {
  readonly votes: readonly JudgeVote[];
  readonly gates: readonly GateResult[];
  readonly score: number;
  readonly leading: JudgeVote;
  readonly strength: Strength;
}

function disagreement(
  context: Context,
  { votes, gates, score, leading, strength }: Finding,
): Verdict {
  const seconding = votes.filter(
    (vote) => vote.vote === 'contradiction' && vote.name !== NLI_JUDGE && vote.score >= SECONDING,
  );
  return {
    kind: kindOf(context),
    score,
    types: [...new Set([leading, ...seconding].flatMap(({ type }) => (type ? [type] : [])))],
    strength,
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

import { type JudgeVote, REPORTED_KINDS, type Verdict } from '../model/contradiction.ts';
import { contextOf } from './context.ts';
import { kindOf } from './kind.ts';
import type { ClaimPair } from './pair.ts';
import { scopeOf } from './scope.ts';
import { THRESHOLD } from './weights.ts';

/** Asked only about what the judges on this machine find promising, because asking costs. */
export interface SecondJudge {
  /** Never throws for a service that fails: it abstains and says why. */
  opinion(pair: ClaimPair, signal?: AbortSignal): Promise<JudgeVote>;
}

/** From this score on a pair that is not reported is worth asking about. */
const PROMISING = 0.3;

/**
 * Adds a further judge's votes to verdicts. Where it does not abstain, the score is the mean of the others' and its own, so that
 * neither decides alone against a sure other side. What a gate or a rule keeps from being told is not asked about.
 */
export function withSecondOpinions(
  pairs: readonly ClaimPair[],
  verdicts: readonly Verdict[],
  { judge, signal }: { readonly judge: SecondJudge; readonly signal?: AbortSignal | undefined },
): Promise<readonly Verdict[]> {
  return Promise.all(
    verdicts.map(async (verdict, n) => {
      const pair = pairs[n];
      if (pair === undefined || !isPromising(verdict)) return verdict;
      return combined(pair, verdict, await judge.opinion(pair, signal));
    }),
  );
}

function isPromising({ kind, score, judges }: Verdict): boolean {
  if (judges.length === 0) return false;
  return REPORTED_KINDS.has(kind) || (kind === 'none' && score >= PROMISING);
}

function combined(pair: ClaimPair, verdict: Verdict, vote: JudgeVote): Verdict {
  const judges = [...verdict.judges, vote];
  if (vote.vote === 'abstain') return { ...verdict, judges };
  const score = (verdict.score + vote.score) / 2;
  const isReported = REPORTED_KINDS.has(verdict.kind);
  if (score >= THRESHOLD && isReported) return { ...verdict, score, judges };
  if (score >= THRESHOLD) {
    const context = contextOf(pair, null);
    return {
      ...verdict,
      kind: kindOf(context),
      score,
      judges,
      types: vote.type === null ? [] : [vote.type],
      strength: 'contrary',
      scope: scopeOf(context, judges),
      spans: vote.spans,
      explanation: `A language model holds that they clash: ${vote.reason}`,
    };
  }
  if (!isReported) return { ...verdict, score, judges };
  return {
    ...verdict,
    kind: 'none',
    score,
    judges,
    types: [],
    strength: null,
    scope: null,
    spans: { a: [], b: [] },
    explanation: `The language model holds that they do not clash: ${vote.reason}`,
  };
}

import type { NliScores } from '../../inference/inference.ts';
import type { JudgeVote } from '../../model/contradiction.ts';
import type { Context } from '../context.ts';
import { abstain } from './judge.ts';

export const NLI_JUDGE = 'nli';

const CONTRADICTS = 0.5;
const ENTAILS = 0.5;

/** What the entailment model makes of the two wordings, both orders averaged; null where no model ran. */
export function judgeNli({ a, b }: Context, scores: NliScores | null, why: string): JudgeVote {
  if (!scores) return abstain(NLI_JUDGE, why);
  const { contradiction, entailment } = scores;
  const percent = Math.round(contradiction * 100);
  const vote =
    contradiction >= CONTRADICTS ? 'contradiction' : entailment >= ENTAILS ? 'agreement' : 'none';
  return {
    name: NLI_JUDGE,
    vote,
    score: contradiction,
    type: vote === 'contradiction' ? 'world-knowledge' : null,
    reason: `The entailment model gives ${percent} % to a contradiction of the two wordings.`,
    spans:
      vote === 'contradiction'
        ? { a: [a.evidence.claim.span], b: [b.evidence.claim.span] }
        : { a: [], b: [] },
  };
}

/** Mean of both orders: entailment alone has a direction, and a pair has none. */
export function meanOfOrders(forward: NliScores, backward: NliScores): NliScores {
  return {
    entailment: Math.max(forward.entailment, backward.entailment),
    neutral: (forward.neutral + backward.neutral) / 2,
    contradiction: (forward.contradiction + backward.contradiction) / 2,
  };
}

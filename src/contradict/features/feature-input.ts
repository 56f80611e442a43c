import type { GateResult, JudgeVote } from '../../model/contradiction.ts';
import type { Context } from '../context.ts';
import type { NeuralEvidence } from '../neural-evidence.ts';

/** All that features are made of. */
export interface FeatureInput {
  readonly context: Context;
  readonly votes: readonly JudgeVote[];
  readonly gates: readonly GateResult[];
  readonly neural: NeuralEvidence;
}

/** Named numbers, about −1 … 1; the same whichever side is called `a`. */
export type Features = Readonly<Record<string, number>>;

/** 1 where it holds. */
export function flag(holds: boolean): number {
  return holds ? 1 : 0;
}

import type { Modality } from '../../model/claim.ts';
import type { Token } from '../tokens.ts';

/** What a part of a claim says of its commitment, with the words that say it. */
export interface Reading {
  readonly negative: boolean;
  readonly modality: Modality | null;
  readonly evidence: readonly Token[];
}

export const NOTHING: Reading = { negative: false, modality: null, evidence: [] };

/** Two readings together: negations cancel out, the first modality named stands. */
export function combine(a: Reading, b: Reading): Reading {
  return {
    negative: a.negative !== b.negative,
    modality: a.modality ?? b.modality,
    evidence: [...a.evidence, ...b.evidence],
  };
}

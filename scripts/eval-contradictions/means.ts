import type { Inference } from '../../src/inference/inference.ts';

/** What every part of this evaluation is given. */
export interface EvalMeans {
  /** Folder of the evaluation data. */
  readonly data: string;
  /** The starting model's card. */
  readonly card: string;
  /** Pairs of each set of sentence pairs, at most. */
  readonly most: number;
  /** Articles that are put into one graph for false alarms. */
  readonly articles: number;
  readonly inference: Inference;
  readonly progress: (line: string) => void;
}

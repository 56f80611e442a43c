import { type Combination, combine } from './combine.ts';
import type { Features } from './features/feature-input.ts';
import { ASKED, BARE, FOUND } from './trained-weights.ts';
import { BY_HAND } from './weights.ts';

/** Whether somebody holds the two against each other, or they were found among the many pairs of whole articles. */
export type Occasion = 'asked' | 'found';

/** What the trained combinations can speak of: claims of news, or sentences of which nothing is known but their words. */
export type Reading = 'claims' | 'sentences';

export interface Score {
  /** Of contradiction, 0..1. */
  readonly value: number;
  /** How likely a clash is by what was trained for the occasion, 0..1; null where a model is missing. */
  readonly trained: number | null;
}

/**
 * The score by what was trained for the occasion. Of a pair that nobody chose also what the symbolic judges alone are sure of,
 * whichever is higher; where a model is missing (null), which all that was trained leans on, there is nothing else.
 */
export function scoreOf(
  features: Features,
  { reading, occasion }: { readonly reading: Reading | null; readonly occasion: Occasion },
): Score {
  if (reading === null) return { value: combine(features, BY_HAND), trained: null };
  const trained = combine(features, trainedFor(reading, occasion));
  if (reading === 'sentences' || occasion === 'asked') return { value: trained, trained };
  return { value: Math.max(combine(features, BY_HAND), trained), trained };
}

function trainedFor(reading: Reading, occasion: Occasion): Combination {
  if (reading === 'sentences') return BARE;
  return occasion === 'asked' ? ASKED : FOUND;
}

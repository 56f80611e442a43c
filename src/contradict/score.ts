import { combine } from './combine.ts';
import type { Features } from './features/feature-input.ts';
import { ASKED, FOUND } from './trained-weights.ts';
import { BY_HAND } from './weights.ts';

/** Whether somebody holds the two against each other, or they were found among the many pairs of whole articles. */
export type Occasion = 'asked' | 'found';

/**
 * The score of contradiction, 0..1: the trained combination's, or what the symbolic judges alone are sure of, whichever
 * is higher. What was trained on news claims with the models' features says nothing of bare sentences, nor where a model is missing.
 */
export function scoreOf(
  features: Features,
  { trainable, occasion }: { readonly trainable: boolean; readonly occasion: Occasion },
): number {
  const byHand = combine(features, BY_HAND);
  if (!trainable) return byHand;
  const asked = combine(features, ASKED);
  // A pair that nobody chose is no likelier to clash than one that somebody did.
  const trained = occasion === 'asked' ? asked : Math.min(asked, combine(features, FOUND));
  return Math.max(byHand, trained);
}

import { FEATURE_NAMES } from './features.ts';
import { BIAS, WEIGHTS } from './weights.ts';

/** The score of contradiction, 0..1: a logistic function of the weighted features. */
export function combine(features: readonly number[]): number {
  const logit = FEATURE_NAMES.reduce(
    (sum, name, i) => sum + (WEIGHTS[name] ?? 0) * (features[i] ?? 0),
    BIAS,
  );
  return 1 / (1 + Math.exp(-logit));
}
